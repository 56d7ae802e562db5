package overfit.train.layers;

import java.util.Optional;
import java.util.OptionalInt;
import overfit.nn.Activation;

/**
 * Statistics of the values in one layer, in two passes over the samples: the first finds the means
 * and ranges, the second what depends on them.
 */
final class Signals {

  private final Optional<Activation> activation;
  private final boolean[] alive;
  private final Values sums = new Values();
  private final Values activations = new Values();
  private Histogram histogram = Histogram.between(0, 0);
  private long flat;

  Signals(int units, Optional<Activation> activation) {
    this.activation = activation;
    alive = new boolean[units];
  }

  /** The sum, the range and the squares around the mean of values. */
  private static final class Values {
    private long count;
    private double sum;
    private double squares;
    private double least = Double.POSITIVE_INFINITY;
    private double largest = Double.NEGATIVE_INFINITY;

    void add(double value) {
      count++;
      sum += value;
      least = Math.min(least, value);
      largest = Math.max(largest, value);
    }

    double mean() {
      return sum / count;
    }

    void addSquare(double value) {
      double distance = value - mean();
      squares += distance * distance;
    }

    Spread spread() {
      return new Spread(mean(), Math.sqrt(squares / count));
    }
  }

  /** The first pass. */
  void add(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      sums.add(z[j]);
      activations.add(a[j]);
      alive[j] |= a[j] != 0;
      if (activation.isPresent() && activation.get().isFlat(z[j], a[j])) {
        flat++;
      }
    }
  }

  void beginSecondPass() {
    histogram = Histogram.between(activations.least, activations.largest);
  }

  /** The second pass. */
  void addAgain(double[] z, double[] a) {
    for (int j = 0; j < z.length; j++) {
      sums.addSquare(z[j]);
      activations.addSquare(a[j]);
      if (Double.isFinite(a[j])) {
        histogram.add(a[j]);
      }
    }
  }

  int units() {
    return alive.length;
  }

  Optional<Activation> activation() {
    return activation;
  }

  Spread sums() {
    return sums.spread();
  }

  Spread activations() {
    return activations.spread();
  }

  Histogram histogram() {
    return histogram;
  }

  double flat() {
    boolean possible = activation.isPresent() && activation.get().hasFlatPart();
    return possible ? (double) flat / activations.count : Double.NaN;
  }

  OptionalInt dead() {
    if (activation.filter(each -> each == Activation.RELU).isEmpty()) {
      return OptionalInt.empty();
    }
    int dead = 0;
    for (boolean each : alive) {
      dead += each ? 0 : 1;
    }
    return OptionalInt.of(dead);
  }
}
