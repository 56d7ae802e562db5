package overfit.plot;

import overfit.screen.Style;
import overfit.screen.Surface;

/**
 * Labels below some places of a plot that has no labels of its own there. They are added from left
 * to right; one that would touch the previous is left out.
 */
public final class PlaceLabels {

  private final Surface surface;
  private final Plot plot;
  private int free;

  /**
   * @param surface that of the plot, with a row more
   */
  public PlaceLabels(Surface surface, Plot plot) {
    this.surface = surface;
    this.plot = plot;
  }

  /**
   * @param place on the x axis of the plot
   */
  public void add(double place, String text, Style style) {
    int middle = plot.area().x() + plot.across().cell(place).orElse(0);
    int start = Math.min(middle - text.length() / 2, surface.width() - text.length());
    if (start >= free) {
      free = surface.text(start, plot.area().height(), text, style) + 1;
    }
  }
}
