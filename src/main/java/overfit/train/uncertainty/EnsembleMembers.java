package overfit.train.uncertainty;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.train.EngineChooser;
import overfit.train.Losses;
import overfit.train.Run;
import overfit.train.sweep.KeptRun;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialStore;
import overfit.train.sweep.TrialText;

/**
 * The members of an ensemble, as far as they are trained: the store of the sweep that trains them.
 * The order of the members is that of the plan, whatever the number of threads.
 */
public final class EnsembleMembers implements TrialStore {

  private final EnsemblePlan plan;
  private final SweepPlan sweep;
  private final BooleanSupplier wanted;
  private final Consumer<EnsembleMembers> onMember;
  private final Map<Trial, List<Member>> ended = new ConcurrentHashMap<>();

  /**
   * @param wanted whether to go on, asked between forward passes
   */
  public EnsembleMembers(EnsemblePlan plan, BooleanSupplier wanted) {
    this(plan, wanted, members -> {});
  }

  /**
   * @param onMember called with these members whenever another network is trained, on the thread
   *     that trains it
   */
  EnsembleMembers(EnsemblePlan plan, BooleanSupplier wanted, Consumer<EnsembleMembers> onMember) {
    this.plan = plan;
    this.wanted = wanted;
    this.onMember = onMember;
    sweep = plan.sweep();
  }

  /** What to train, with this store. */
  public SweepPlan sweep() {
    return sweep;
  }

  /** Trains all networks on the caller's thread, while they are wanted. */
  public Ensemble train() {
    new SweepTraining(
            sweep,
            Shard.ALL,
            EngineChooser.SERIAL,
            () -> 0,
            TrialText.NONE,
            this,
            () -> !wanted.getAsBoolean())
        .run();
    return ensemble();
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
    return Optional.of(KeptRun.inMemory(run, () -> end(trial, run)));
  }

  private void end(Trial trial, Run run) {
    ended.put(trial, members(run));
    onMember.accept(this);
  }

  private List<Member> members(Run run) {
    Config config = run.config();
    return switch (plan.variation()) {
      case SEEDS -> List.of(trained(run, config.get(Settings.SEED)));
      case WEIGHTS -> List.of(trained(run, config.get(Settings.WEIGHT_SEED).orElseThrow()));
      case DROPOUT -> new DropoutPasses(plan, run, EnsemblePoints.of(run)).members(wanted);
    };
  }

  /** Its losses are those of the network that predicts: after early stopping, of the best epoch. */
  private static Member trained(Run run, long seed) {
    EnsemblePoints points = EnsemblePoints.of(run);
    Losses losses = run.scores().losses();
    return new Member(
        seed,
        run.divergence(),
        losses.train(),
        losses.test(),
        points,
        MemberFit.of(points, run.evaluation()::predictions));
  }
}
