package overfit.tui.page.landscape;

import java.util.List;
import java.util.function.IntUnaryOperator;
import overfit.screen.Surface;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;
import overfit.tui.widget.Look;

/** A part of the loss landscape: a picture, and what it shows in words. */
public interface LandscapeChart {

  /**
   * The chart of a landscape.
   *
   * @param colours from the id of a run to the index of its colour
   */
  static LandscapeChart of(Look look, Landscape landscape, IntUnaryOperator colours) {
    if (landscape instanceof LossLine line) {
      return new LineChart(look, line);
    }
    if (landscape instanceof LossPlane plane) {
      return new PlaneChart(look, plane, colours);
    }
    throw new IllegalArgumentException("nothing to draw: " + landscape);
  }

  /** The legend in the first row, the picture below it. */
  void draw(Surface surface);

  /** What it shows, in sentences, the most important first. */
  List<String> words();
}
