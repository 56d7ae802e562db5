package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import overfit.train.history.Points;

/**
 * The loss on a plane in the space of the parameters.
 *
 * @param run the run whose present parameters are the centre, and on whose samples the loss is
 *     measured
 * @param first the place of the run along the first direction
 * @param second its place along the second
 * @param centre its loss
 * @param paths the runs on the plane; none for random directions, to which a path is almost
 *     perpendicular
 * @param shares of the variance of the paths, which the first and the second direction explain;
 *     empty unless they are principal components
 * @param oneAway the losses one step of random directions away from the centre, in all four
 *     directions; otherwise empty
 * @param minimum the place of the least loss, where it is known exactly
 */
public record LossPlane(
    LandscapeKind kind,
    String run,
    LossGrid grid,
    double first,
    double second,
    double centre,
    List<PlacedPath> paths,
    List<Double> shares,
    List<Double> oneAway,
    Optional<Points> minimum,
    boolean whole)
    implements Landscape {}
