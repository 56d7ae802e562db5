package overfit.train.landscape;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The losses on the straight line from the parameters of one run, at 0, to those of another, at 1,
 * and half as far beyond on both sides. The two compute the same function of their parameters; the
 * losses are those on the samples of the first.
 *
 * @param places ascending, on the line
 * @param test the test losses; NaN where the first run has none
 * @param distance between the parameters
 * @param lengths of the two vectors of parameters
 */
public record LossLine(
    String from,
    String to,
    double[] places,
    double[] train,
    double[] test,
    double distance,
    double[] lengths,
    boolean whole)
    implements Landscape {

  @Override
  public LandscapeKind kind() {
    return LandscapeKind.LINE;
  }

  /** The train loss of the first run. */
  public double start() {
    return train[at(0)];
  }

  /** The train loss of the second run, on the samples of the first. */
  public double end() {
    return train[at(1)];
  }

  /**
   * The most by which the train loss between the ends is above the straight line from one loss to
   * the other; 0 if it is nowhere: Frankle et al., "Linear Mode Connectivity and the Lottery Ticket
   * Hypothesis" (2020), https://arxiv.org/abs/1912.05671.
   */
  public double barrier() {
    return height(top());
  }

  /** Where the train loss is highest above that line. */
  public double summit() {
    return places[top()];
  }

  /** The highest train loss between the runs. */
  public double highest() {
    return Arrays.stream(train, at(0), at(1) + 1).max().orElseThrow();
  }

  private int top() {
    int top = at(0);
    for (int i = at(0); i <= at(1); i++) {
      if (!(height(i) <= height(top))) {
        top = i;
      }
    }
    return top;
  }

  private double height(int i) {
    return train[i] - (start() + (end() - start()) * places[i]);
  }

  private int at(int place) {
    return IntStream.range(0, places.length)
        .filter(i -> places[i] == place)
        .findFirst()
        .orElseThrow();
  }
}
