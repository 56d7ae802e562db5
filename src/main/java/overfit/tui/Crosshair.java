package overfit.tui;

import java.util.Optional;
import overfit.data.PointList;
import overfit.train.Points;

/**
 * A place in the fit pane.
 *
 * @param taken the sample that moves with it, if there is one
 */
record Crosshair(double x, double y, Optional<Taken> taken) {

  /**
   * A sample in hand, and where it was.
   *
   * @param index its place among the samples
   */
  record Taken(int index, double x, double y) {

    /** Whether it is still among these, so that it can be put down. */
    boolean isIn(PointList points) {
      return index < points.count() && points.x(index) == x && points.y(index) == y;
    }

    /** As above, for samples that networks train on, which are float32 numbers. */
    boolean isIn(Points points) {
      return index < points.count()
          && points.x()[index] == (float) x
          && points.y()[index] == (float) y;
    }
  }

  static Crosshair at(double x, double y) {
    return new Crosshair(x, y, Optional.empty());
  }

  /** With what it has in hand. */
  Crosshair movedTo(double nextX, double nextY) {
    return new Crosshair(nextX, nextY, taken);
  }

  /** On a sample, which moves with it from now on. */
  static Crosshair taking(int index, PointList points) {
    Taken taken = new Taken(index, points.x(index), points.y(index));
    return new Crosshair(taken.x, taken.y, Optional.of(taken));
  }

  Crosshair released() {
    return at(x, y);
  }
}
