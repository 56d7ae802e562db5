package overfit.train.landscape;

import java.util.function.BooleanSupplier;
import overfit.math.Vectors;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.LossFunctions;
import overfit.train.history.Points;

/** Places the paths of runs on a plane whose directions are perpendicular and of length 1. */
final class Projection {

  private final LossFunctions losses;
  private final Plane plane;
  private final BooleanSupplier wanted;
  private final Objective objective;

  /**
   * @param losses those of the run that measures them
   * @param wanted asked before each loss; without it, that is NaN
   */
  Projection(LossFunctions losses, Plane plane, BooleanSupplier wanted) {
    this.losses = losses;
    this.plane = plane;
    this.wanted = wanted;
    objective = losses.train();
  }

  PlacedPath of(InspectedRun traced) {
    int count = traced.path().size();
    double[] first = new double[count];
    double[] second = new double[count];
    for (int i = 0; i < count; i++) {
      double[] from = Vectors.difference(traced.path().get(i).parameters(), plane.origin());
      first[i] = Vectors.dot(from, plane.first());
      second[i] = Vectors.dot(from, plane.second());
    }
    return new PlacedPath(
        traced.id(),
        traced.run().name(),
        new Points(first, second),
        loss(traced.path().get(0).parameters()),
        loss(first[0], second[0]),
        loss(RunPath.end(traced)),
        loss(first[count - 1], second[count - 1]));
  }

  private double loss(double a, double b) {
    double[] parameters = new double[plane.origin().length];
    plane.copyTo(parameters, a, b);
    return loss(parameters);
  }

  private double loss(double[] parameters) {
    if (!wanted.getAsBoolean()) {
      return Double.NaN;
    }
    objective.set(parameters);
    return losses.inUnits(objective.value());
  }
}
