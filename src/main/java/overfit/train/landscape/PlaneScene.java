package overfit.train.landscape;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.LossFunctions;

/** A plane to look at, with what stands on it, before its losses are computed. */
public final class PlaneScene implements LandscapeScene {

  private final LandscapeKind kind;
  private final InspectedRun centre;
  private final Plane plane;
  private final double first;
  private final double second;
  private final double loss;
  private final LossFunctions losses;
  private final Objective objective;
  private final GridWork work;
  private final List<PlacedPath> paths;
  private final List<Double> shares;
  private final List<Double> oneAway;
  private final Optional<Minimum> minimum;

  /**
   * @param first the place of the run along the first direction
   * @param second its place along the second
   */
  PlaneScene(
      LandscapeKind kind,
      InspectedRun centre,
      Plane plane,
      double first,
      double second,
      GridAxis across,
      GridAxis up,
      List<PlacedPath> paths,
      List<Double> shares,
      Optional<Minimum> minimum) {
    this.kind = kind;
    this.centre = centre;
    this.plane = plane;
    this.first = first;
    this.second = second;
    losses = centre.run().lossFunctions();
    objective = losses.train();
    loss = at(first, second);
    work = new GridWork(plane, across, up, losses::inUnits);
    this.paths = paths;
    this.shares = shares;
    this.minimum = minimum;
    oneAway =
        kind == LandscapeKind.RANDOM
            ? Stream.of(at(1, 0), at(-1, 0), at(0, 1), at(0, -1)).toList()
            : List.of();
  }

  private double at(double a, double b) {
    double[] parameters = new double[plane.origin().length];
    plane.copyTo(parameters, a, b);
    objective.set(parameters);
    return losses.inUnits(objective.value());
  }

  @Override
  public int points() {
    return work.points();
  }

  @Override
  public Worker worker() {
    Objective own = losses.train();
    return (from, to, wanted) -> work.compute(own, from, to, wanted);
  }

  /** Computes all of it on the caller's thread, coarse pictures first, while it is wanted. */
  void compute(Consumer<LossPlane> found, BooleanSupplier wanted) {
    work.compute(objective, grid -> found.accept(with(grid)), wanted);
  }

  @Override
  public LossPlane landscape() {
    return with(work.grid());
  }

  private LossPlane with(LossGrid grid) {
    boolean whole = grid.across().count() * grid.up().count() == work.points();
    return new LossPlane(
        kind,
        centre.id(),
        centre.run().name(),
        grid,
        first,
        second,
        loss,
        paths,
        shares,
        oneAway,
        minimum,
        whole);
  }
}
