package overfit.train.landscape;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/**
 * Losses at the points of a grid.
 *
 * @param across the places along the first direction
 * @param up the places along the second
 * @param losses a row for each place along the second direction; not finite where the loss
 *     overflows
 */
public record LossGrid(GridAxis across, GridAxis up, double[][] losses) {

  /** The least loss; NaN if none is finite. */
  public double lowest() {
    return finite().min().orElse(Double.NaN);
  }

  /** The greatest loss that is finite; NaN if none is. */
  public double highest() {
    return finite().max().orElse(Double.NaN);
  }

  private DoubleStream finite() {
    return Arrays.stream(losses).flatMapToDouble(Arrays::stream).filter(Double::isFinite);
  }

  /** The loss at the point through which the grid was laid. */
  public double centre() {
    return losses[up.centre()][across.centre()];
  }

  /** The loss at the point nearest to a place. */
  public double at(double first, double second) {
    return losses[up.nearest(second)][across.nearest(first)];
  }
}
