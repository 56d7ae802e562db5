package overfit.train.uncertainty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.math.RandomStream;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.sweep.KeptRun;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialStore;

/**
 * The members of an ensemble, as far as they are trained: the store of the sweep that trains them.
 * The order of the members is that of the plan, whatever the number of threads.
 */
public final class EnsembleMembers implements TrialStore {

  /** The masks of Monte Carlo dropout are those after {@code torch.manual_seed(1000)}. */
  private static final long MASK_SEED = 1000;

  private final EnsemblePlan plan;
  private final SweepPlan sweep;
  private final Map<Trial, List<Member>> ended = new ConcurrentHashMap<>();
  private volatile boolean stopped;

  public EnsembleMembers(EnsemblePlan plan) {
    this.plan = plan;
    sweep = plan.sweep();
  }

  /** What to train, with this store. */
  public SweepPlan sweep() {
    return sweep;
  }

  /** Leaves out the forward passes that are still to come. */
  public void stop() {
    stopped = true;
  }

  /** The members of the networks that are trained by now; callable from any thread. */
  public Ensemble ensemble() {
    List<Member> members =
        sweep.trials().stream()
            .flatMap(trial -> ended.getOrDefault(trial, List.of()).stream())
            .toList();
    return Ensemble.of(plan, members);
  }

  @Override
  public Optional<KeptRun> open(Trial trial, RunSpec spec, EngineChooser engines) {
    Run run = Run.of(spec, engines);
    run.endAt(plan.epoch());
    return Optional.of(KeptRun.inMemory(run, () -> ended.put(trial, members(run, spec.config()))));
  }

  private List<Member> members(Run run, Config config) {
    EnsemblePoints points = EnsemblePoints.of(run);
    return switch (plan.variation()) {
      case SEEDS -> List.of(trained(run, config.get(Settings.SEED), points));
      case WEIGHTS -> List.of(trained(run, config.get(Settings.WEIGHT_SEED).orElseThrow(), points));
      case DROPOUT -> masked(run, points);
    };
  }

  private static Member trained(Run run, long seed, EnsemblePoints points) {
    return new Member(
        seed,
        run.divergence(),
        run.trainLossEval(),
        run.testLoss(),
        points,
        MemberFit.of(points, run::predictions));
  }

  private List<Member> masked(Run run, EnsemblePoints points) {
    List<Member> members = new ArrayList<>();
    for (MemberFit fit : passes(run, points)) {
      double loss = run.testLoss(run.config().targetKnown() ? fit.test() : fit.heldOut());
      members.add(new Member(members.size() + 1L, "", Double.NaN, loss, points, fit));
    }
    return members;
  }

  /** The fits under different dropout masks. */
  List<MemberFit> passes(Run run, EnsemblePoints points) {
    double dropout = plan.settings().get(Settings.DROPOUT);
    RandomStream masks = new RandomStream(MASK_SEED);
    List<MemberFit> fits = new ArrayList<>();
    while (fits.size() < plan.count() && !stopped) {
      fits.add(MemberFit.of(points, x -> run.predictions(x, dropout, masks)));
    }
    return fits;
  }
}
