package overfit.lesson.facts;

import java.util.HashMap;
import java.util.Map;
import overfit.lesson.condition.Measure;
import overfit.nn.GradientCheck;
import overfit.train.Run;

/**
 * What is computed from the state of a run for conditions, as the pages and the commands compute
 * it: each number at most once, when it is first asked for.
 */
public final class RunMeasures {

  private final Run run;
  private final Map<Key, Double> known = new HashMap<>();

  private record Key(Measure measure, double argument) {}

  /**
   * Of the present state of a run.
   *
   * @param run not trained any further
   */
  public RunMeasures(Run run) {
    this.run = run;
  }

  synchronized double of(Measure measure, double argument) {
    Key key = new Key(measure, argument);
    Double found = known.get(key);
    double value = found != null ? found : compute(measure, argument);
    known.put(key, value);
    return value;
  }

  private double compute(Measure measure, double argument) {
    return switch (measure) {
      case GRADIENT_ERROR -> gradientError(argument);
    };
  }

  /** NaN if that of a matrix is not a number. */
  private double gradientError(double h) {
    GradientCheck check = new GradientCheck(run.objective());
    return check.matrices().stream()
        .mapToDouble(matrix -> check.errorOfNorms(matrix, h))
        .reduce(0, Math::max);
  }
}
