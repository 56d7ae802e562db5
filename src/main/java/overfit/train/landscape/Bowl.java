package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.nn.Loss;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.Weights;
import overfit.train.history.Points;

/**
 * The loss of a network with one weight and one bias over both, in the units of training. For the
 * mean squared error it is a quadratic function, whose minimum follows from its gradient at three
 * points.
 */
final class Bowl {

  private static final Plane PLANE =
      new Plane(new double[2], new double[] {1, 0}, new double[] {0, 1});

  /** The share of the extent that is seen beyond the paths and the minimum. */
  private static final double MARGIN = 0.3;

  private final InspectedRun run;
  private final List<InspectedRun> shown;
  private final Window window;
  private final Objective objective;

  Bowl(InspectedRun run, List<InspectedRun> shown, Window window) {
    this.run = run;
    this.shown = shown;
    this.window = window;
    objective = run.run().trainObjective();
  }

  PlaneScene scene() {
    Projection projection = new Projection(run.run(), PLANE);
    List<PlacedPath> paths = shown.stream().map(projection::of).toList();
    Optional<Points> minimum = minimum();
    double[] place = RunPath.end(run);
    Extent across = extent(0, minimum.map(point -> point.x()[0]).orElse(place[0]));
    Extent up = extent(1, minimum.map(point -> point.y()[0]).orElse(place[1]));
    return new PlaneScene(
        LandscapeKind.BOWL,
        run,
        PLANE,
        place[0],
        place[1],
        window.across(place[0], across.from(), across.to()),
        window.up(place[1], up.from(), up.to()),
        paths,
        List.of(),
        minimum);
  }

  /** Around the minimum, with the first parameters and all later ones whose loss is not higher. */
  private Extent extent(int parameter, double middle) {
    Stream<double[]> values =
        shown.stream()
            .map(
                traced ->
                    traced.path().stream()
                        .filter(point -> loss(point) <= loss(traced.path().get(0)))
                        .mapToDouble(point -> point.parameters()[parameter])
                        .toArray());
    return Extent.of(values).around(middle).wider(MARGIN);
  }

  private double loss(Weights point) {
    objective.set(point.parameters());
    return objective.value();
  }

  /** Where the gradient g + H·θ is 0; empty if it is not of that form, or 0 along a line. */
  private Optional<Points> minimum() {
    double[] g = gradient(0, 0);
    double[] first = Vectors.difference(gradient(1, 0), g);
    double[] second = Vectors.difference(gradient(0, 1), g);
    double determinant = first[0] * second[1] - second[0] * first[1];
    if (run.run().config().get(Settings.LOSS) != Loss.MSE || !(determinant > 0)) {
      return Optional.empty();
    }
    return Optional.of(
        new Points(
            new double[] {(second[0] * g[1] - second[1] * g[0]) / determinant},
            new double[] {(first[1] * g[0] - first[0] * g[1]) / determinant}));
  }

  private double[] gradient(double weight, double bias) {
    objective.set(new double[] {weight, bias});
    return objective.gradient();
  }
}
