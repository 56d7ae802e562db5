package overfit.train.landscape;

import java.util.List;
import java.util.Optional;

/**
 * The loss on a plane in the space of the parameters.
 *
 * @param id of the run in the centre
 * @param run its name; its present parameters are the centre, and the loss is that on its samples
 * @param first the place of the run along the first direction
 * @param second its place along the second
 * @param centre its loss
 * @param paths the runs on the plane; none for random directions, to which a path is almost
 *     perpendicular
 * @param shares of the variance of the paths, which the first and the second direction explain;
 *     empty unless they are principal components
 * @param oneAway the losses one step of random directions away from the centre, in all four
 *     directions; otherwise empty
 * @param minimum the least loss, where it is known exactly
 */
public record LossPlane(
    LandscapeKind kind,
    int id,
    String run,
    LossGrid grid,
    double first,
    double second,
    double centre,
    List<PlacedPath> paths,
    List<Double> shares,
    List<Double> oneAway,
    Optional<Minimum> minimum,
    boolean whole)
    implements Landscape {}
