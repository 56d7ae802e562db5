package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FailuresTest {

  private final Failures failures = new Failures();

  @Test
  void withoutFailuresNothingIsThrown() {
    assertDoesNotThrow(failures::throwFirst);
  }

  @Test
  void theFirstIsThrownAsItIs() {
    for (Throwable first : List.of(new IllegalStateException(), new AssertionError())) {
      Failures failures = new Failures();
      failures.add(first);
      failures.add(new IllegalArgumentException());
      assertSame(first, assertThrows(first.getClass(), failures::throwFirst));
    }
  }

  @Test
  void aCheckedExceptionIsTheCause() {
    Throwable checked = new IOException();
    failures.add(checked);
    assertSame(checked, assertThrows(IllegalStateException.class, failures::throwFirst).getCause());
  }
}
