package overfit.plot;

import java.util.Optional;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Surface;

/** The layout of a plot, and its axes. An axis that would take too much room is omitted. */
final class Frame {

  /** With fewer rows, there are no labels below the plot. */
  private static final int ROWS_WITH_LABELS = 3;

  /** The plot keeps at least 3 of 4 columns; otherwise the second axis is omitted. */
  private static final int OF_FOUR_COLUMNS = 3;

  final Scale across;
  final Scale up;
  final Optional<Scale> right;
  final Rect area;

  Frame(Surface surface, Glyphs glyphs, Axes axes) {
    DotPattern pattern = DotPattern.of(glyphs);
    int width = surface.width();
    int bottom = axes.bottom() && surface.height() >= ROWS_WITH_LABELS ? 1 : 0;
    up = new Scale(axes.y(), surface.height() - bottom, pattern.height());
    int left = drawLeft(surface, glyphs, axes);
    Optional<Scale> second = axes.right().map(a -> new Scale(a, up.cells(), pattern.height()));
    int free = width - left;
    Optional<RightLabels> labels =
        second
            .map(scale -> new RightLabels(scale, width, glyphs))
            .filter(l -> 4 * (free - l.width()) >= OF_FOUR_COLUMNS * width);
    right = labels.isPresent() ? second : Optional.empty();
    across = new Scale(axes.x(), free - labels.map(RightLabels::width).orElse(0), pattern.width());
    area = new Rect(left, 0, across.cells(), up.cells());
    labels.ifPresent(l -> l.draw(surface, left + across.cells()));
    if (bottom > 0) {
      new BottomLabels(across, left, glyphs).draw(surface, up.cells());
    }
  }

  /** Returns the number of columns used. */
  private int drawLeft(Surface surface, Glyphs glyphs, Axes axes) {
    int width = surface.width();
    int widest = axes.left().orElse(width / 4 + LeftLabels.BESIDE_LABEL) - LeftLabels.BESIDE_LABEL;
    if (widest <= 0 && axes.left().isPresent()) {
      return 0;
    }
    LeftLabels labels = new LeftLabels(up, widest, glyphs);
    int left = axes.left().orElse(labels.width());
    if (width < 2 * left) {
      return 0;
    }
    labels.draw(surface, left);
    return left;
  }
}
