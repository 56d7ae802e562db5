package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import overfit.config.Settings;
import overfit.math.Vectors;
import overfit.nn.Loss;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.LossFunctions;
import overfit.train.Weights;

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
  private final BooleanSupplier wanted;
  private final LossFunctions losses;
  private final Objective objective;

  Bowl(InspectedRun run, List<InspectedRun> shown, Window window, BooleanSupplier wanted) {
    this.run = run;
    this.shown = shown;
    this.window = window;
    this.wanted = wanted;
    losses = run.run().lossFunctions();
    objective = losses.train();
  }

  PlaneScene scene() {
    Projection projection = new Projection(losses, PLANE, wanted);
    List<PlacedPath> paths = shown.stream().map(projection::of).toList();
    Optional<Minimum> minimum = minimum();
    double[] place = RunPath.end(run);
    List<double[]> seen = shown.stream().flatMap(this::seen).toList();
    Extent across = extent(seen, 0, minimum.map(Minimum::first).orElse(place[0]));
    Extent up = extent(seen, 1, minimum.map(Minimum::second).orElse(place[1]));
    return new PlaneScene(
        LandscapeKind.BOWL,
        run,
        new PlaneGrid(
            PLANE,
            window.across(place[0], across.from(), across.to()),
            window.up(place[1], up.from(), up.to())),
        place[0],
        place[1],
        new PlaneMarks(paths, List.of(), minimum));
  }

  /** The first parameters of a run, and all later ones whose loss is not higher. */
  private Stream<double[]> seen(InspectedRun traced) {
    double start = loss(traced.path().get(0));
    return traced.path().stream()
        .filter(point -> wanted.getAsBoolean() && loss(point) <= start)
        .map(Weights::parameters);
  }

  /** Around the minimum. */
  private static Extent extent(List<double[]> seen, int parameter, double middle) {
    Stream<double[]> values =
        Stream.of(seen.stream().mapToDouble(point -> point[parameter]).toArray());
    return Extent.of(values).around(middle).wider(MARGIN);
  }

  private double loss(Weights point) {
    objective.set(point.parameters());
    return objective.value();
  }

  /** Where the gradient g + H·θ is 0; empty if it is not of that form, or 0 along a line. */
  private Optional<Minimum> minimum() {
    double[] g = gradient(0, 0);
    double[] first = Vectors.difference(gradient(1, 0), g);
    double[] second = Vectors.difference(gradient(0, 1), g);
    double determinant = first[0] * second[1] - second[0] * first[1];
    if (run.run().config().get(Settings.LOSS) != Loss.MSE || !(determinant > 0)) {
      return Optional.empty();
    }
    double weight = (second[0] * g[1] - second[1] * g[0]) / determinant;
    double bias = (first[1] * g[0] - first[0] * g[1]) / determinant;
    objective.set(new double[] {weight, bias});
    double loss = losses.inUnits(objective.value());
    return Optional.of(new Minimum(weight, bias, loss));
  }

  private double[] gradient(double weight, double bias) {
    objective.set(new double[] {weight, bias});
    return objective.gradient();
  }
}
