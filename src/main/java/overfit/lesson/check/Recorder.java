package overfit.lesson.check;

import java.util.Arrays;
import java.util.TreeMap;
import overfit.config.Config;
import overfit.lesson.check.RecordedRun.Kind;
import overfit.train.Run;

/** Trains a run and records its losses. */
final class Recorder {

  private static final int ROOM = 256;

  private final Run run;
  private final double[][] losses = new double[Kind.values().length][ROOM];
  private final TreeMap<Long, Config> configs = new TreeMap<>();
  private int epoch;

  /** Whether the next epoch will tell the present train loss, which then need not be measured. */
  private boolean told;

  Recorder(Run run) {
    this.run = run;
    add();
  }

  void step() {
    long before = run.epoch();
    run.step();
    if (run.epoch() > before) {
      add();
    }
  }

  private void add() {
    epoch = Math.toIntExact(run.epoch());
    if (losses[0].length == epoch) {
      Arrays.setAll(losses, i -> Arrays.copyOf(losses[i], 2 * epoch));
    }
    if (told) {
      set(Kind.TRAIN, epoch - 1, run.trainLoss());
    }
    told = run.trainsAsEvaluated();
    set(Kind.SEEN, epoch, run.trainLoss());
    set(Kind.TRAIN, epoch, told ? Double.NaN : run.trainLossEval());
    set(Kind.TEST, epoch, run.testLoss());
    set(Kind.EXCESS, epoch, run.excessLoss());
    set(Kind.RATE, epoch, run.learningRate());
    set(Kind.BEST_EPOCH, epoch, run.bestEpoch());
    if (configs.isEmpty() || configs.lastEntry().getValue() != run.config()) {
      configs.put(run.epoch(), run.config());
    }
  }

  private void set(Kind kind, int index, double value) {
    losses[kind.ordinal()][index] = value;
  }

  /** From before the first epoch to after the last. */
  double[][] losses() {
    set(Kind.TRAIN, epoch, run.trainLossEval());
    double[][] all = new double[losses.length][];
    Arrays.setAll(all, i -> Arrays.copyOf(losses[i], epoch + 1));
    return all;
  }

  /** The settings, by the epoch from which on they were in force. */
  TreeMap<Long, Config> configs() {
    return configs;
  }
}
