package overfit.train.uncertainty;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.sweep.SweepPlan;

/** What differs between the members of an ensemble. */
public enum Variation {
  /** Both the samples and the first weights; with given points, the weights and the batches. */
  SEEDS(20) {
    @Override
    SweepPlan sweep(EnsemblePlan plan) {
      Config without = plan.spec().config().with(Settings.WEIGHT_SEED, Optional.empty());
      List<Long> seeds = from(without.get(Settings.SEED), plan.count());
      return SweepPlan.of("", List.of(), List.of(plan.spec().withConfig(without)), seeds);
    }

    @Override
    public String members(String count) {
      return (count + " seeds").strip();
    }
  },

  /**
   * The dropout masks of one trained network: Monte Carlo dropout.
   *
   * <p>Gal and Ghahramani, "Dropout as a Bayesian Approximation: Representing Model Uncertainty in
   * Deep Learning" (2016), https://arxiv.org/abs/1506.02142.
   */
  DROPOUT(200) {
    @Override
    SweepPlan sweep(EnsemblePlan plan) {
      long seed = plan.spec().config().get(Settings.SEED);
      return SweepPlan.of("", List.of(), List.of(plan.spec()), List.of(seed));
    }

    @Override
    public String members(String count) {
      return (count + " dropout masks").strip();
    }
  },

  /** The first weights, with the masks and batches drawn after them; the samples are the same. */
  WEIGHTS(20) {
    @Override
    SweepPlan sweep(EnsemblePlan plan) {
      Config config = plan.spec().config();
      long seed = config.get(Settings.SEED);
      List<RunSpec> runs =
          from(config.get(Settings.WEIGHT_SEED).orElse(seed + 1), plan.count()).stream()
              .map(weights -> config.with(Settings.WEIGHT_SEED, Optional.of(weights)))
              .map(plan.spec()::withConfig)
              .toList();
      return SweepPlan.of("", List.of(Settings.WEIGHT_SEED), runs, List.of(seed));
    }

    @Override
    public String members(String count) {
      return (count + " first weights").strip();
    }
  };

  private final int usual;

  Variation(int usual) {
    this.usual = usual;
  }

  /** The number of members if nothing is said. */
  public int usual() {
    return usual;
  }

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(Variation::word).toList();
  }

  /**
   * {@code 20 seeds}.
   *
   * @param count their number in words, or ""
   */
  public abstract String members(String count);

  /** {@code 20 seeds}. */
  public String members(int count) {
    return members(count + "");
  }

  /** What to train. */
  abstract SweepPlan sweep(EnsemblePlan plan);

  private static List<Long> from(long first, int count) {
    return LongStream.iterate(first, seed -> seed + 1).limit(count).boxed().toList();
  }
}
