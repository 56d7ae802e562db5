package overfit.train;

import java.util.Optional;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.train.history.Points;

/** Evaluates the network with averaged parameters as that of the run is evaluated. */
public final class AveragedEvaluation {

  private final AveragedNetwork average;
  private final Evaluation evaluation;

  AveragedEvaluation(AveragedNetwork average, Evaluation evaluation) {
    this.average = average;
    this.evaluation = evaluation;
  }

  /** That of the average which a learner keeps, if it does. */
  static Optional<AveragedEvaluation> of(Learner learner, RunParts parts, RunData data) {
    return learner
        .average()
        .map(
            average ->
                new AveragedEvaluation(
                    average, new Evaluation(average.network(), parts, data, learner.loss())));
  }

  /** The losses of the present average; unknown before its first update. */
  public AveragedLosses losses() {
    return present().map(AveragedEvaluation::losses).orElse(AveragedLosses.UNKNOWN);
  }

  private static AveragedLosses losses(Evaluation present) {
    RealMatrix outputs = present.testOutputs();
    return new AveragedLosses(
        present.trainLoss(), present.testLoss(outputs), present.excessLoss(outputs));
  }

  /** The predictions of the present average for the test points; empty before its first update. */
  public Optional<Points> testFit() {
    return present().map(Evaluation::testFit);
  }

  /** Its fit with a margin; empty before its first update. */
  Optional<Points> fit(double margin) {
    evaluation.setMargin(margin);
    return present().map(Evaluation::fit);
  }

  /** Evaluates the present average; empty before its first update. */
  private Optional<Evaluation> present() {
    if (!average.exists()) {
      return Optional.empty();
    }
    average.copyToNetwork();
    return Optional.of(evaluation);
  }
}
