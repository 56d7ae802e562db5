package overfit.tui.page.layers;

import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.screen.Role;
import overfit.tui.widget.Look;

/** The pens of layers: the brightest colours of runs, then the same ones with other line styles. */
record LayerPens(Look look) {

  /** The colours of the runs after these are darker, or grey. */
  private static final int COLOURS = 6;

  /**
   * @param layer counted from 0
   */
  Pen pen(int layer, boolean bold) {
    Pen pen = look.pen(layer, bold);
    return look.colour()
        ? new Pen(
            Role.run(layer % COLOURS), LineStyle.run(layer / COLOURS), pen.letter(), pen.bold())
        : pen;
  }
}
