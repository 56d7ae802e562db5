package overfit.tui.model;

import java.util.Optional;
import overfit.data.PointList;
import overfit.train.history.Points;

/**
 * A place in the fit pane.
 *
 * @param taken the sample that moves with it, if there is one
 */
public record Crosshair(double x, double y, Optional<Taken> taken) {

  /**
   * A sample in hand, and where it was.
   *
   * @param index its place among the samples
   */
  public record Taken(int index, double x, double y) {

    /** Whether it is still among these, so that it can be put down. */
    public boolean isIn(PointList points) {
      return index < points.count() && points.x(index) == x && points.y(index) == y;
    }

    /** As above, for samples that networks train on, which are float32 numbers. */
    public boolean isIn(Points points) {
      return index < points.count()
          && points.x()[index] == (float) x
          && points.y()[index] == (float) y;
    }
  }

  public static Crosshair at(double x, double y) {
    return new Crosshair(x, y, Optional.empty());
  }

  /** With what it has in hand. */
  public Crosshair movedTo(double nextX, double nextY) {
    return new Crosshair(nextX, nextY, taken);
  }

  /** On a sample, which moves with it from now on. */
  public static Crosshair taking(int index, PointList points) {
    Taken taken = new Taken(index, points.x(index), points.y(index));
    return new Crosshair(taken.x, taken.y, Optional.of(taken));
  }

  public Crosshair released() {
    return at(x, y);
  }
}
