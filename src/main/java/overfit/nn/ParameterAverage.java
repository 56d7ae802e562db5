package overfit.nn;

/**
 * A running average of parameters, as PyTorch's {@code torch.optim.swa_utils.AveragedModel} keeps
 * it: the first update copies them, each later one moves the average by a part of the difference.
 *
 * <p>Izmailov et al., "Averaging Weights Leads to Wider Optima and Better Generalization" (2018),
 * https://arxiv.org/abs/1803.05407.
 */
public final class ParameterAverage {
  private final double[] average;
  private final double[] present;
  private final double[] before;
  private long count;
  private long countBefore;

  /** Of nothing yet. */
  public ParameterAverage(Parameters parameters) {
    average = new double[parameters.count()];
    present = new double[parameters.count()];
    before = new double[parameters.count()];
  }

  /** Exponential moving average: average += (1 − decay) · (θ − average). */
  public void updateMoving(Parameters parameters, double decay) {
    update(parameters, 1 - decay);
  }

  /** Mean of all updates: average += (θ − average) / (n + 1). */
  public void updateMean(Parameters parameters) {
    update(parameters, 1.0 / (count + 1));
  }

  private void update(Parameters parameters, double part) {
    parameters.copyTo(present);
    if (count == 0) {
      System.arraycopy(present, 0, average, 0, average.length);
    } else {
      for (int i = 0; i < average.length; i++) {
        average[i] += part * (present[i] - average[i]);
      }
    }
    count++;
  }

  /** Whether there is an average. */
  public boolean exists() {
    return count > 0;
  }

  /** Sets other parameters to the average. */
  public void copyTo(Parameters other) {
    other.set(average);
  }

  /** Remembers it as it is now. */
  public void mark() {
    System.arraycopy(average, 0, before, 0, average.length);
    countBefore = count;
  }

  /** Returns to what it was at the mark. */
  public void undo() {
    System.arraycopy(before, 0, average, 0, average.length);
    count = countBefore;
  }

  /** The number of updates, followed by the average. */
  public double[] state() {
    double[] state = new double[1 + average.length];
    state[0] = count;
    System.arraycopy(average, 0, state, 1, average.length);
    return state;
  }

  public void restore(double[] state) {
    count = (long) state[0];
    System.arraycopy(state, 1, average, 0, average.length);
  }
}
