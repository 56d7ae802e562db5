package overfit.tui.rate;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.screen.NumberText;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateSearch;

/** What a search for a learning rate shows, in sentences. */
public final class RateWords {

  private static final int DIGITS = 2;

  private RateWords() {}

  /** A rate in two digits, {@code 0.05}. */
  public static String rate(double rate) {
    return ShortestDecimal.rounded(rate, DIGITS);
  }

  /** The suggested setting, in two digits; empty without a suggestion. */
  public static OptionalDouble setting(RateCurve curve) {
    OptionalDouble suggestion = curve.suggestion();
    return suggestion.isPresent()
        ? OptionalDouble.of(Double.parseDouble(rate(suggestion.getAsDouble())))
        : suggestion;
  }

  /** The sentences on a search with these settings. */
  public static List<String> of(RateCurve curve, Config config) {
    List<String> words = new ArrayList<>();
    words.add(curve.fallsToTheEnd() ? falling(curve) : result(curve));
    if (curve.isCut()) {
      words.add("The search ended at " + last(curve) + ": the loss is not finite after it.");
    }
    if (!RateSearch.hasEnoughSteps(curve.range())) {
      words.add(
          "This is not reliable: with fewer than "
              + RateSearch.LEAST_STEPS
              + " steps, high rates come before low ones have lowered the loss.");
    }
    if (!RateSearch.hasEnoughSamples(config)) {
      words.add(
          "This is not reliable: the losses of batches of "
              + config.text(Settings.BATCH)
              + " samples differ more by chance than by the rate. With a full batch it is.");
    }
    return words;
  }

  private static String falling(RateCurve curve) {
    return "The smoothed loss still falls at the highest rate, "
        + last(curve)
        + ", so that there is nothing to suggest yet: higher rates have to be searched too.";
  }

  private static String result(RateCurve curve) {
    if (curve.minimum().isEmpty()) {
      return "No rate lowers the loss, so that there is nothing to suggest. Rates below "
          + rate(curve.range().from())
          + " were not tried.";
    }
    return "The smoothed loss is lowest, "
        + NumberText.loss(curve.lowestLoss())
        + ", at the learning rate "
        + rate(curve.minimum().getAsDouble())
        + "; that is already too high to train with. A tenth of it, "
        + rate(curve.suggestion().getAsDouble())
        + ", is the suggestion.";
  }

  private static String last(RateCurve curve) {
    return curve.steps() == 0 ? "the first step" : rate(curve.rates()[curve.steps() - 1]);
  }
}
