package overfit.train;

import java.util.function.DoubleUnaryOperator;
import overfit.config.RunSpec;

/**
 * Single steps of a run from its first weights, at any learning rates instead of its schedule's:
 * with its optimizer, batches, dropout, penalties and clipping. Not thread-safe.
 */
public final class TrialSteps {

  private final Learner learner;
  private final DoubleUnaryOperator inUnits;
  private int next;
  private int batches;

  TrialSteps(Learner learner, DoubleUnaryOperator inUnits) {
    this.learner = learner;
    this.inUnits = inUnits;
  }

  /** Those of a run of its own, before its first epoch. */
  public static TrialSteps of(RunSpec spec, EngineChooser engines) {
    return Run.of(spec, engines).trialSteps();
  }

  /**
   * Takes the step of the next batch and returns its loss before the step, in the user's units. If
   * that is not finite, no step is taken.
   */
  public double step(double rate) {
    if (next == batches) {
      batches = learner.shuffle();
      next = 0;
    }
    return inUnits.applyAsDouble(learner.step(next++, rate));
  }
}
