package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The axis at the left of a plot: labels and ticks, <code> +1 ┤</code>, over a line. */
final class LeftLabels implements Room {

  /** A blank before the label, one after it, and the line. */
  private static final int BESIDE_LABEL = 3;

  private static final double ROWS_PER_TICK = 5;

  /** In so few rows two labels that touch say more than one alone. */
  private static final int FEW_ROWS = 3;

  private final Scale up;
  private final Glyphs glyphs;
  private final int widest;
  private final List<Tick> ticks;

  /**
   * @param columns those of the whole picture, of which labels take at most a quarter
   */
  LeftLabels(Scale up, int columns, Glyphs glyphs) {
    this.up = up;
    this.glyphs = glyphs;
    this.widest = columns / 4;
    this.ticks = up.axis().ticks(this);
  }

  /** The columns it takes, the line included. */
  int width() {
    int label = ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    return Math.max(up.axis().spacing().labelWidth(), label) + BESIDE_LABEL;
  }

  void draw(Surface surface) {
    int line = width() - 1;
    for (int row = 0; row < up.cells(); row++) {
      surface.put(line, row, glyphs.vertical(), Style.DIM);
    }
    for (Tick tick : ticks) {
      int row = row(tick);
      surface.text(line - 1 - tick.label().length(), row, tick.label(), Style.DIM);
      surface.put(line, row, glyphs.tick(), Style.DIM);
    }
  }

  @Override
  public double wanted() {
    return Math.max(2, up.cells() / ROWS_PER_TICK);
  }

  /** Between two labels a row stays free, where there are rows for it. */
  @Override
  public boolean holds(List<Tick> candidates) {
    int apart = up.cells() <= FEW_ROWS ? 1 : 2;
    int above = up.cells() + 1;
    for (Tick tick : candidates) {
      int row = row(tick);
      if (row < 0 || row > above - apart || tick.label().length() > widest) {
        return false;
      }
      above = row;
    }
    return true;
  }

  @Override
  public String pi() {
    return glyphs.pi();
  }

  private int row(Tick tick) {
    return up.cells() - 1 - up.cell(tick.at()).orElse(up.cells());
  }
}
