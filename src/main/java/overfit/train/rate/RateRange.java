package overfit.train.rate;

import java.util.stream.IntStream;
import overfit.config.Settings;
import overfit.file.InputException;

/**
 * The learning rates of a search, growing by the same factor from step to step.
 *
 * @param from the rate of the first step, above 0
 * @param to the rate of the last step, above {@code from}
 * @param steps from 2
 */
public record RateRange(double from, double to, int steps) {

  /** As far as the rates of most networks and optimizers, with 16 steps in each decade. */
  public static final RateRange USUAL = new RateRange(1e-6, 1, 100);

  public static final int MOST_STEPS = 100_000;

  /** A rate from text; throws {@link InputException} if it is none above 0. */
  public static double parse(String text) {
    double rate = Settings.LEARNING_RATE.domain().parse(text);
    if (rate == 0) {
      throw InputException.expected("a number above 0", text);
    }
    return rate;
  }

  double[] rates() {
    double first = Math.log10(from);
    double decades = Math.log10(to) - first;
    return IntStream.range(0, steps)
        .mapToDouble(i -> Math.pow(10, first + decades * i / (steps - 1)))
        .toArray();
  }
}
