package overfit.tui.page;

import java.util.Optional;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.InspectionFailure;
import overfit.tui.widget.Look;

/** What stands in place of something that is not computed yet, or cannot be. */
public final class MissingFinding {

  private MissingFinding() {}

  /**
   * Draws the failure if there is one, otherwise a line.
   *
   * @param row the first row of the text
   * @param line why there is nothing yet
   */
  public static void draw(
      Surface surface, Look look, int row, Optional<InspectionFailure> failure, String line) {
    if (row >= surface.height()) {
      return;
    }
    if (failure.isEmpty()) {
      surface.text(1, row, look.cut(line, surface.width() - 2), Style.DIM);
      return;
    }
    int next = row;
    for (String part : Paragraph.wrap(failure.get().sentence(), surface.width() - 2)) {
      surface.text(1, next++, part, Style.of(Role.NOTICE));
    }
  }
}
