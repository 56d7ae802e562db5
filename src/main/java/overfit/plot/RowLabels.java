package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;

/** The rows on the left or right of a plot, as room for labels. */
final class RowLabels implements LabelSpace {

  /** With this many rows or fewer, labels may be on adjacent rows. */
  private static final int FEW_ROWS = 3;

  private final Scale up;
  private final int perTick;
  private final int widest;
  private final Glyphs glyphs;

  /**
   * @param perTick the preferred number of rows per tick
   * @param widest the maximum number of columns of a label
   */
  RowLabels(Scale up, int perTick, int widest, Glyphs glyphs) {
    this.up = up;
    this.perTick = perTick;
    this.widest = widest;
    this.glyphs = glyphs;
  }

  List<Tick> ticks() {
    return up.axis().ticks(this);
  }

  @Override
  public double wanted() {
    return Math.max(2, up.cells() / (double) perTick);
  }

  /** There is a free row between two labels, unless there are few rows. */
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

  /** The row of a tick, counted from the top; -1 if it is not visible. */
  int row(Tick tick) {
    return up.cells() - 1 - up.cell(tick.at()).orElse(up.cells());
  }

  /** The width of the widest label, but at least the minimum of the axis. */
  int labelWidth(List<Tick> ticks) {
    int label = ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    return Math.max(up.axis().spacing().labelWidth(), label);
  }
}
