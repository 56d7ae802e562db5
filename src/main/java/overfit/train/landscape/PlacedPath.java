package overfit.train.landscape;

import overfit.train.history.Points;

/**
 * The path of a run, projected to a plane.
 *
 * @param id of its run
 * @param places the first and the second coordinate of each point; the present one is last
 * @param start the train loss with the first parameters of the path
 * @param startOnPlane the train loss at their place on the plane, which is another unless they are
 *     on it
 * @param end the train loss with the present parameters
 * @param endOnPlane the train loss at their place
 */
public record PlacedPath(
    int id,
    String name,
    Points places,
    double start,
    double startOnPlane,
    double end,
    double endOnPlane) {}
