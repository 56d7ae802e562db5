package overfit.cli.report;

import org.apache.commons.math3.util.ResizableDoubleArray;
import overfit.train.Clock;
import overfit.train.Run;

/** A run with its training time and, if requested, the losses of all epochs. */
public final class TimedRun {

  private final Run run;
  private final ResizableDoubleArray trainLosses = new ResizableDoubleArray();
  private final ResizableDoubleArray trainLossesEval = new ResizableDoubleArray();
  private final ResizableDoubleArray testLosses = new ResizableDoubleArray();
  private final ResizableDoubleArray rates = new ResizableDoubleArray();
  private final boolean keepsLosses;
  private double firstLoss = Double.NaN;
  private long nanos;

  public TimedRun(Run run, boolean keepsLosses) {
    this.run = run;
    this.keepsLosses = keepsLosses;
  }

  /** Trains one epoch and measures its time. */
  public void step(Clock clock) {
    long start = clock.nanos();
    long before = run.epoch();
    run.step();
    nanos += clock.nanos() - start;
    if (before == 0) {
      firstLoss = run.trainLoss();
    }
    if (keepsLosses && run.epoch() > before) {
      trainLosses.addElement(run.trainLoss());
      trainLossesEval.addElement(run.trainLossEval());
      testLosses.addElement(run.testLoss());
      rates.addElement(run.learningRate());
    }
  }

  public Run run() {
    return run;
  }

  /** The train loss of the first epoch; NaN before it. */
  double firstLoss() {
    return firstLoss;
  }

  double[] trainLosses() {
    return trainLosses.getElements();
  }

  /** After each epoch, in evaluation mode. */
  double[] trainLossesEval() {
    return trainLossesEval.getElements();
  }

  double[] testLosses() {
    return testLosses.getElements();
  }

  double[] learningRates() {
    return rates.getElements();
  }

  double seconds() {
    return nanos / 1e9;
  }
}
