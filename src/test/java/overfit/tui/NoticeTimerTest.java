package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.tui.model.Model;

class NoticeTimerTest {

  private static final long SECOND = 1_000_000_000;
  private static final Model NONE = Models.lesson();

  private final NoticeTimer timer = new NoticeTimer();

  /** It is first seen at 5 s. */
  @ParameterizedTest
  @CsvSource({
    "5.0, tenletters, tenletters, 5.0",
    "9.0, tenletters, tenletters, 1.0",
    "9.999, tenletters, tenletters, 0.001",
    "10.0, tenletters, '', none",
    "99.0, tenletters, '', none",
  })
  void aNoticeExpiresAfterItsTime(double now, String notice, String shown, String remaining) {
    Model model = NONE.withNotice(notice);
    timer.expire(model, 5 * SECOND);
    assertEquals(shown, timer.expire(model, nanos(now)).notice());
    assertEquals(
        remaining.equals("none") ? Long.MAX_VALUE : nanos(Double.parseDouble(remaining)),
        timer.remaining(nanos(now)));
  }

  private static long nanos(double seconds) {
    return Math.round(seconds * SECOND);
  }

  @Test
  void theSameWordsSaidAgainBeginAnew() {
    timer.expire(NONE.withNotice("first"), 0);
    Model again = NONE.withNotice("first");
    assertSame(again, timer.expire(again, 4 * SECOND));
    assertSame(again, timer.expire(again, 8 * SECOND));
    assertEquals("", timer.expire(again, 9 * SECOND).notice());
  }

  @Test
  void anErrorStays() {
    Model failed = NONE.withError("disk full");
    timer.expire(failed, 0);
    assertSame(failed, timer.expire(failed, 1000 * SECOND));
    assertEquals(Long.MAX_VALUE, timer.remaining(1000 * SECOND));
  }

  @Test
  void withoutANoticeNothingExpires() {
    assertSame(NONE, timer.expire(NONE, 1000 * SECOND));
    assertEquals(Long.MAX_VALUE, timer.remaining(1000 * SECOND));
  }
}
