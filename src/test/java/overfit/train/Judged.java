package overfit.train;

import java.util.Arrays;

/** A run that keeps its progress, so that its scores can be told. */
final class Judged {

  private final Run run;
  private final Progress progress = new Progress();
  private final double flatTrainLoss;
  private final double flatTestLoss;

  Judged(String settings) {
    run = Run.of(Plans.plan(settings));
    flatTrainLoss = variance(run.data().y());
    flatTestLoss = variance(run.snapshot().truth().y());
  }

  Judged train(long epochs) {
    for (long i = 0; i < epochs && run.running(); i++) {
      run.step();
      if (run.status() != Status.DIVERGED) {
        progress.add(run.trainLoss(), run.testLoss());
      }
    }
    return this;
  }

  boolean running() {
    return run.running();
  }

  Scores scores() {
    return new Scores(
        run.config(),
        run.status(),
        run.divergence(),
        run.epoch(),
        run.goal(),
        run.trainLossEval(),
        run.trainLoss(),
        run.testLoss(),
        run.noiseFloor(),
        run.penalty(),
        run.bestTestLoss(),
        run.bestEpoch(),
        flatTrainLoss,
        flatTestLoss,
        progress.last(),
        progress.before(),
        progress.around(run.bestEpoch()));
  }

  private static double variance(double[] y) {
    double mean = Arrays.stream(y).average().orElseThrow();
    return Arrays.stream(y).map(value -> (value - mean) * (value - mean)).average().orElseThrow();
  }
}
