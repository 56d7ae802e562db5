package overfit.train.uncertainty;

import java.util.Optional;
import overfit.config.Averaging;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.sweep.SweepPlan;

/**
 * The networks of an ensemble.
 *
 * @param spec the run that they are variations of, with its edits up to the epoch
 * @param epoch the number of epochs that each is trained
 * @param count the number of members
 */
public record EnsemblePlan(Variation variation, RunSpec spec, long epoch, int count) {

  public EnsemblePlan {
    spec = spec.upTo(epoch);
  }

  /** With the usual number of members. */
  public static EnsemblePlan of(Variation variation, RunSpec spec, long epoch) {
    return new EnsemblePlan(variation, spec, epoch, variation.usual());
  }

  /** Why its members cannot differ, such as {@code dropout 0}; or "". */
  public String obstacle() {
    if (variation != Variation.DROPOUT) {
      return "";
    }
    if (settings().get(Settings.HIDDEN).isEmpty()) {
      return "no hidden layer";
    }
    return settings().get(Settings.DROPOUT) == 0 ? "dropout 0" : "";
  }

  /** The settings at the epoch. */
  public Config settings() {
    return spec.edited();
  }

  /** Whether the members have the same samples, since their points are given. */
  public boolean hasGivenPoints() {
    return settings().get(Settings.POINTS).count() > 0;
  }

  /** Whether each member has samples of its own. */
  public boolean drawsSamples() {
    return variation == Variation.SEEDS && !hasGivenPoints();
  }

  /**
   * Whether an average of the parameters is kept beside each network; the members are the networks
   * themselves.
   */
  public boolean hasAverage() {
    return settings().get(Settings.AVERAGE) != Averaging.NONE;
  }

  /** Whether these are variations of a run, whatever its name and its baselines. */
  public boolean isOf(RunSpec run) {
    return network(spec).equals(network(run.upTo(epoch)));
  }

  /** What determines the network of a run. */
  static RunSpec network(RunSpec run) {
    return new RunSpec("", network(run.config()), run.edits());
  }

  static Config network(Config config) {
    return config.with(Settings.BASELINE, Optional.empty());
  }

  SweepPlan sweep() {
    return variation.sweep(this);
  }

  /** How many networks are trained. */
  public int trainings() {
    return sweep().trials().size();
  }
}
