package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameRateTest {

  private static final long MILLISECOND = 1_000_000;

  @ParameterizedTest
  @CsvSource({
    "1, 1000 1000 1000",
    "3, 333 500 500",
    "4, 250 500 500",
    "10, 100 200 400 500 500",
    "15, 66 133 266 500 500",
    "30, 33 66 133 266 500 500",
    "120, 8 16 33 66 133 266 500 500",
  })
  void eachSlowFrameHalvesTheRateDownToTwoPerSecond(int asked, String milliseconds) {
    FrameRate rate = FrameRate.of(asked);
    List<String> found = new ArrayList<>();
    for (String step : milliseconds.split(" ")) {
      found.add(String.valueOf(rate.nanos() / MILLISECOND));
      rate = rate.after(rate.nanos() + 1);
    }
    assertEquals(milliseconds, String.join(" ", found));
  }

  @Test
  void eightConsecutiveQuickFramesDoubleTheRate() {
    FrameRate rate = slow(slow(FrameRate.of(30)));
    assertEquals(133, rate.nanos() / MILLISECOND);
    rate = quick(rate, 7);
    assertEquals(133, rate.nanos() / MILLISECOND);
    rate = quick(rate, 1);
    assertEquals(66, rate.nanos() / MILLISECOND);
    rate = quick(rate, 8);
    assertEquals(33, rate.nanos() / MILLISECOND);
    assertEquals(FrameRate.of(30), quick(rate, 100));
  }

  @Test
  void aFrameThatIsNeitherQuickNorSlowKeepsTheRate() {
    FrameRate rate = quick(slow(FrameRate.of(30)), 7).after(20 * MILLISECOND);
    assertEquals(66, quick(rate, 7).nanos() / MILLISECOND);
    assertEquals(33, quick(rate, 8).nanos() / MILLISECOND);
  }

  @Test
  void recoveryFromTheSlowestRateDoesNotDependOnItsDuration() {
    FrameRate rate = FrameRate.of(4);
    for (int i = 0; i < 1000; i++) {
      rate = slow(rate);
    }
    assertEquals(FrameRate.of(4), quick(rate, 8));
  }

  @Test
  void aFrameWithinItsIntervalChangesNothing() {
    FrameRate rate = FrameRate.of(30);
    assertSame(rate, rate.after(33 * MILLISECOND));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM=xterm | 30 | neither SSH_CONNECTION nor SSH_TTY is set",
        "TERM=xterm SSH_CONNECTION=::1 | 15 | SSH_CONNECTION is set",
        "TERM=xterm SSH_TTY=/dev/pts/1 | 15 | SSH_TTY is set",
        "TERM=xterm SSH_TTY= | 30 | neither SSH_CONNECTION nor SSH_TTY is set",
        "TERM=linux | 10 | TERM=linux",
        "TERM=vt220 SSH_TTY=/dev/pts/1 | 10 | TERM=vt220",
      })
  void theDefaultDependsOnTheConnection(String environment, int rate, String reason) {
    Map<String, String> map = new HashMap<>();
    for (String variable : environment.split(" ")) {
      map.put(variable.split("=", 2)[0], variable.split("=", 2)[1]);
    }
    Capabilities.Choice<Integer> choice = Capabilities.of(map, true, true).framesPerSecond();
    assertEquals(new Capabilities.Choice<>(rate, reason), choice);
  }

  private static FrameRate slow(FrameRate rate) {
    return rate.after(rate.nanos() + 1);
  }

  private static FrameRate quick(FrameRate rate, int frames) {
    FrameRate next = rate;
    for (int i = 0; i < frames; i++) {
      next = next.after(MILLISECOND);
    }
    return next;
  }
}
