package overfit.train.uncertainty;

import overfit.config.RunSpec;
import overfit.train.Specs;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.TrialText;

/** Ensembles that are trained on the caller's thread. */
final class Ensembles {

  private Ensembles() {}

  static Ensemble trained(Variation variation, RunSpec spec, long epoch, int count) {
    EnsembleMembers members =
        new EnsembleMembers(new EnsemblePlan(variation, spec, epoch, count), () -> true);
    training(members).run();
    return members.ensemble();
  }

  static SweepTraining training(EnsembleMembers members) {
    return new SweepTraining(
        members.sweep(), Shard.ALL, Specs.VECTORS, () -> 0, TrialText.NONE, members, () -> false);
  }
}
