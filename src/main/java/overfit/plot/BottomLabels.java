package overfit.plot;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;

/** The labels of the x axis: one row below the plot, each label centred under its tick. */
final class BottomLabels implements LabelSpace {

  private static final double COLUMNS_PER_TICK = 12;

  private static final int BETWEEN_LABELS = 2;

  private final Scale across;
  private final int left;
  private final Glyphs glyphs;
  private final List<Tick> ticks;

  /**
   * @param left the columns to the left of the plot, into which a label may extend
   */
  BottomLabels(Scale across, int left, Glyphs glyphs) {
    this.across = across;
    this.left = left;
    this.glyphs = glyphs;
    this.ticks = across.axis().ticks(this);
  }

  void draw(Surface surface, int row) {
    for (Tick tick : ticks) {
      surface.text(start(tick), row, tick.label(), Style.DIM);
    }
  }

  @Override
  public double wanted() {
    return Math.max(2, across.cells() / COLUMNS_PER_TICK);
  }

  @Override
  public boolean holds(List<Tick> candidates) {
    int free = 0;
    for (Tick tick : candidates) {
      int start = start(tick);
      if (start < free || across.cell(tick.at()).isEmpty()) {
        return false;
      }
      free = start + tick.label().length() + BETWEEN_LABELS;
    }
    return true;
  }

  @Override
  public String pi() {
    return glyphs.pi();
  }

  /** The first column of a label; labels at the ends move inwards. Negative if one is too long. */
  private int start(Tick tick) {
    int length = tick.label().length();
    int middle = left + across.cell(tick.at()).orElse(0);
    return Math.min(Math.max(0, middle - length / 2), left + across.cells() - length);
  }
}
