package overfit.train.landscape;

import java.util.Arrays;
import java.util.stream.IntStream;
import overfit.nn.Objective;
import overfit.train.InspectedRun;
import overfit.train.Run;

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

  /** From −0.5 to 1.5. */
  private static final int POINTS = 41;

  private static final int START = 10;
  private static final double STEPS = 20;

  /** Every n-th of all points, for a first look. */
  private static final int COARSE = 5;

  /** All points. */
  public static LossLine between(InspectedRun from, InspectedRun to) {
    return of(from, to, 1);
  }

  /** Some points, with both ends. */
  static LossLine coarse(InspectedRun from, InspectedRun to) {
    return of(from, to, COARSE);
  }

  private static LossLine of(InspectedRun start, InspectedRun end, int every) {
    Run from = start.run();
    Objective objective = from.trainObjective();
    double[] first = RunPath.end(start);
    double[] last = RunPath.end(end);
    double[] step = Vectors.difference(last, first);
    double[] places =
        IntStream.range(0, POINTS)
            .filter(i -> i % every == 0)
            .mapToDouble(i -> (i - START) / STEPS)
            .toArray();
    double[] train = new double[places.length];
    double[] test = new double[places.length];
    for (int i = 0; i < places.length; i++) {
      double[] at = first.clone();
      Vectors.add(at, places[i], step);
      objective.set(at);
      train[i] = from.inUnits(objective.value());
      test[i] = from.testLossAt(at);
    }
    double[] lengths = {Vectors.length(first), Vectors.length(last)};
    return new LossLine(
        from.name(),
        end.run().name(),
        places,
        train,
        test,
        Vectors.length(step),
        lengths,
        every == 1);
  }

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
