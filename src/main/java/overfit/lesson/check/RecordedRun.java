package overfit.lesson.check;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.math.regression.Regression;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.Scores;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.Points;

/**
 * A run that has ended, with the losses of all its epochs.
 *
 * @param losses by kind and by the number of epochs before them, from 0
 * @param configs the settings, by the epoch from which on they were in force
 * @param fit the predictions for the test points at the end
 * @param polynomials those that were asked for, by their degrees
 * @param states of the run, for what is computed from them
 */
record RecordedRun(
    double[][] losses,
    TreeMap<Long, Config> configs,
    Scores scores,
    Points data,
    double[] fit,
    BaselineData points,
    Map<Integer, BaselineFit> polynomials,
    MeasuredRun states) {

  /** What is recorded of every epoch. */
  enum Kind {
    SEEN,
    TRAIN,
    TEST,
    EXCESS,
    RATE,
    BEST_EPOCH
  }

  /**
   * Trains a run to its end, or until it is stopped.
   *
   * @param engines chooses engines that may be used by several threads at once
   */
  static RecordedRun of(RunSpec spec, EngineChooser engines, BooleanSupplier stopped) {
    Run run = Run.of(spec, engines);
    Recorder recorder = new Recorder(run);
    while (run.running() && !stopped.getAsBoolean()) {
      recorder.step();
    }
    return new RecordedRun(
        recorder.losses(),
        recorder.configs(),
        run.scores(),
        run.data(),
        run.evaluation().testFit().y(),
        run.baselineData(),
        new ConcurrentHashMap<>(),
        new MeasuredRun(spec, run, engines));
  }

  /** The number of epochs trained. */
  int epochs() {
    return losses[0].length - 1;
  }

  double at(Kind kind, int epoch) {
    return losses[kind.ordinal()][epoch];
  }

  BaselineFit polynomial(int degree) {
    return polynomials.computeIfAbsent(
        degree, wanted -> points.fit(new Regression.Polynomial(wanted)));
  }
}
