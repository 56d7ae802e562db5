package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class FirstFailureTest {

  private final FirstFailure failure = new FirstFailure();

  @Test
  void theFirstOneIsToldOnce() {
    failure.see("disk full");
    failure.see("");
    failure.see("no such folder");
    assertEquals(Optional.of("disk full"), failure.untold());
    assertEquals(Optional.empty(), failure.untold());
    failure.see("no such folder");
    assertEquals(Optional.empty(), failure.untold());
  }

  @Test
  void successIsNoFailure() {
    failure.see("");
    assertEquals(Optional.empty(), failure.untold());
  }
}
