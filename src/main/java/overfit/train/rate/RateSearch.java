package overfit.train.rate;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.EngineChooser;
import overfit.train.TrialSteps;

/**
 * The learning rate range test: Smith, "Cyclical Learning Rates for Training Neural Networks"
 * (2015), section 3.3, https://arxiv.org/abs/1506.01186.
 */
public final class RateSearch {

  /** With fewer samples in a batch, the losses of batches differ too much. */
  public static final int LEAST_SAMPLES = 32;

  /**
   * With fewer steps, high rates come before low ones have lowered the loss: for some of the
   * bundled presets 50 steps suggest a rate that is eighty times lower than that of 100 steps, 60
   * one that is at most 1.5 times lower or higher.
   */
  public static final int LEAST_STEPS = 60;

  private RateSearch() {}

  /** Whether a search is a guide: it has enough steps, and enough samples in each. */
  public static boolean isReliable(RateRange range, Config config) {
    return hasEnoughSteps(range) && hasEnoughSamples(config);
  }

  /** Whether rates grow slowly enough to see what each does. */
  public static boolean hasEnoughSteps(RateRange range) {
    return range.steps() >= LEAST_STEPS;
  }

  /** Whether its losses tell more of the rates than of the samples that are in the batches. */
  public static boolean hasEnoughSamples(Config config) {
    int samples = config.sampleCount();
    return config.get(Settings.BATCH).orElse(samples) >= Math.min(samples, LEAST_SAMPLES);
  }

  /**
   * Takes a step at each rate, up to the first whose loss is not finite.
   *
   * @param goesOn asked before each step; when it does not, the curve ends there
   */
  public static RateCurve of(
      RunSpec run, EngineChooser engines, RateRange range, BooleanSupplier goesOn) {
    TrialSteps trial = TrialSteps.of(run, engines);
    double[] rates = range.rates();
    double[] losses = new double[rates.length];
    int count = 0;
    while (count < rates.length && goesOn.getAsBoolean()) {
      losses[count] = trial.step(rates[count]);
      if (!Double.isFinite(losses[count])) {
        break;
      }
      count++;
    }
    return new RateCurve(range, Arrays.copyOf(rates, count), Arrays.copyOf(losses, count));
  }
}
