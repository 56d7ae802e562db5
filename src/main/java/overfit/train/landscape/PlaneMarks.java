package overfit.train.landscape;

import java.util.List;
import java.util.Optional;

/**
 * What is on a plane beside its losses.
 *
 * @param shares of the variance of the paths, which the two directions explain; empty unless they
 *     are principal components
 * @param minimum the least loss, where it is known exactly
 */
record PlaneMarks(List<PlacedPath> paths, List<Double> shares, Optional<Minimum> minimum) {

  static final PlaneMarks NONE = new PlaneMarks(List.of(), List.of(), Optional.empty());
}
