package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Rect;
import overfit.tui.Models;

class CockpitLayoutTest {

  private static CockpitLayout layout(boolean lesson, Pane focus, int width, int height) {
    View view = Models.lesson().view().withFocus(focus);
    return new CockpitLayout(view, lesson, width, height);
  }

  private static String place(CockpitLayout layout, Pane pane) {
    Rect at = layout.place(pane);
    return at.width() == 0 ? "-" : at.x() + "," + at.y() + " " + at.width() + "x" + at.height();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "false | SETTINGS | 80  | 22 | -           | 0,0 27x12 | 27,0 53x12  | 0,12 80x10",
        "true  | LESSON   | 80  | 22 | 0,0 34x22   | -         | 34,0 46x12  | 34,12 46x10",
        "true  | SETTINGS | 80  | 22 | -           | 0,0 34x22 | 34,0 46x12  | 34,12 46x10",
        "true  | LESSON   | 100 | 28 | 0,0 39x28   | -         | 39,0 61x16  | 39,16 61x12",
        "true  | FIT      | 120 | 40 | 84,0 36x40  | 0,0 27x23 | 27,0 57x23  | 0,23 84x17",
        "true  | LESSON   | 200 | 58 | 140,0 60x58 | 0,0 40x33 | 40,0 100x33 | 0,33 140x25",
        "true  | LESSON   | 40  | 10 | 0,0 40x10   | -         | -           | -",
        "true  | SETTINGS | 40  | 10 | -           | 0,0 18x5  | 18,0 22x5   | 0,5 40x5",
      })
  void thePanesShareThePage(
      boolean lesson, Pane focus, int width, int height, String l, String s, String f, String o) {
    CockpitLayout layout = layout(lesson, focus, width, height);
    assertEquals(
        List.of(l, s, f, o),
        List.of(
            place(layout, Pane.LESSON),
            place(layout, Pane.SETTINGS),
            place(layout, Pane.FIT),
            place(layout, Pane.LOSS)));
  }

  @Test
  void theLeftColumnHasWhatHadTheFocusLast() {
    View fit = Models.lesson().view().withFocus(Pane.LESSON).withFocus(Pane.FIT);
    assertEquals("0,0 34x22", place(new CockpitLayout(fit, true, 80, 22), Pane.LESSON));
  }

  @Test
  void tabGoesThroughTheLessonOnlyIfOneIsOpen() {
    assertEquals(Pane.LESSON, layout(true, Pane.LOSS, 80, 22).next(1));
    assertEquals(Pane.SETTINGS, layout(false, Pane.LOSS, 80, 22).next(1));
    assertEquals(Pane.LESSON, layout(true, Pane.SETTINGS, 80, 22).next(-1));
  }
}
