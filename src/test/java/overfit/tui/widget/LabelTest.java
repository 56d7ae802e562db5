package overfit.tui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Style;
import overfit.screen.Surface;

class LabelTest {

  private static final List<Label> LEGEND =
      List.of(
          Label.of("Fit", Style.TEXT),
          Label.of("sin", Style.TEXT),
          new Label("-", Style.TEXT, "l2", Style.TEXT),
          Label.of("dropout", Style.TEXT));

  @ParameterizedTest
  @CsvSource({
    "23, Fit  sin  - l2  dropout, 23",
    "22, Fit  sin  - l2  +1, 18",
    "18, Fit  sin  - l2  +1, 18",
    "17, Fit  sin  +2 more, 17",
    "16, Fit  sin  +2, 12",
    "12, Fit  sin  +2, 12",
    "11, Fit  sin, 8",
    "8, Fit  sin, 8",
    "7, Fit  +3, 7",
    "6, Fit, 3",
    "2, +4, 2",
    "1, '', 0",
  })
  void aRowSaysHowManyItHasNoRoomFor(int width, String row, int end) {
    Surface surface = new Surface(width, 1);
    assertEquals(end, Label.rowAndMore(surface, 0, 0, width, 2, LEGEND, 2));
    assertEquals(row, surface.row(0).stripTrailing());
  }

  @Test
  void whereNoneMustBeKeptTheNumberHasRoomFirst() {
    Surface surface = new Surface(6, 1);
    Label.rowAndMore(surface, 0, 0, 6, 2, LEGEND, 0);
    assertEquals("+4", surface.row(0).stripTrailing());
  }
}
