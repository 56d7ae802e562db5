package overfit.tui.model;

import java.util.Optional;
import overfit.train.history.Points;

/**
 * The cursor of the fit pane.
 *
 * @param held the sample that moves with it, if one was picked up
 */
public record Crosshair(double x, double y, Optional<Held> held) {

  /**
   * A sample that was picked up, and where.
   *
   * @param index its index among the samples
   */
  public record Held(int index, double x, double y) {

    /** Whether these still contain it, so that it can be dropped. */
    public boolean isIn(Points points) {
      return index < points.count() && points.x()[index] == x && points.y()[index] == y;
    }
  }

  public static Crosshair at(double x, double y) {
    return new Crosshair(x, y, Optional.empty());
  }

  /** At another place, with the sample it holds. */
  public Crosshair movedTo(double nextX, double nextY) {
    return new Crosshair(nextX, nextY, held);
  }

  /** On a sample, which is picked up and moves with it. */
  public static Crosshair holding(int index, double x, double y) {
    return new Crosshair(x, y, Optional.of(new Held(index, x, y)));
  }

  public Crosshair released() {
    return at(x, y);
  }
}
