package overfit.train.landscape;

import java.util.List;
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
  private final double first;
  private final double second;
  private final LossFunctions losses;
  private final Objective objective;
  private final GridWork work;

  private final PlaneMarks marks;

  /** The loss of the run in the centre. */
  private final double centreLoss;

  /** As in {@link LossPlane}. */
  private final List<Double> oneAway;

  /**
   * @param first the place of the run along the first direction
   * @param second its place along the second
   */
  PlaneScene(
      LandscapeKind kind,
      InspectedRun centre,
      PlaneGrid grid,
      double first,
      double second,
      PlaneMarks marks) {
    this.kind = kind;
    this.centre = centre;
    this.first = first;
    this.second = second;
    this.marks = marks;
    losses = centre.run().lossFunctions();
    objective = losses.train();
    work = new GridWork(grid, losses::inUnits);
    Plane plane = grid.plane();
    centreLoss = at(plane, first, second);
    oneAway =
        kind == LandscapeKind.RANDOM
            ? Stream.of(at(plane, 1, 0), at(plane, -1, 0), at(plane, 0, 1), at(plane, 0, -1))
                .toList()
            : List.of();
  }

  private double at(Plane plane, double a, double b) {
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
    work.compute(objective, grid -> found.accept(plane(grid)), wanted);
  }

  @Override
  public LossPlane landscape() {
    return plane(work.grid());
  }

  private LossPlane plane(LossGrid grid) {
    return new LossPlane(
        kind,
        centre.id(),
        centre.run().name(),
        grid,
        first,
        second,
        centreLoss,
        marks.paths(),
        marks.shares(),
        oneAway,
        marks.minimum(),
        grid.across().count() * grid.up().count() == work.points());
  }
}
