package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;

/** The rows beside a plot, as a place for labels. */
final class Rows implements Room {

  /** In so few rows two labels that touch say more than one alone. */
  private static final int FEW_ROWS = 3;

  private final Scale up;
  private final int perTick;
  private final int widest;
  private final Glyphs glyphs;

  /**
   * @param perTick the rows from one tick to the next that look well
   * @param widest the most columns that a label may take
   */
  Rows(Scale up, int perTick, int widest, Glyphs glyphs) {
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

  /** Counted from above; -1 if the tick is not seen. */
  int row(Tick tick) {
    return up.cells() - 1 - up.cell(tick.at()).orElse(up.cells());
  }

  /** The columns of the widest label; those that are usual for the axis at least. */
  int labelWidth(List<Tick> ticks) {
    int label = ticks.stream().mapToInt(tick -> tick.label().length()).max().orElse(0);
    return Math.max(up.axis().spacing().labelWidth(), label);
  }
}
