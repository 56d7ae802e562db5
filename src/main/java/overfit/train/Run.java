package overfit.train;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Step;
import overfit.train.history.EpochCurves;
import overfit.train.history.LossWindows;
import overfit.train.history.Points;
import overfit.train.history.RunHistory;

/**
 * One network trained from one config. The same config gives the same run, epoch by epoch: all
 * chance comes from one stream that starts at the seed, and no clock is read.
 */
public final class Run {

  private final EngineChooser engines;
  private final Samples drawn;
  private final Learner learner;

  private RunSpec spec;
  private EditLog edits;
  private Checkpoints past;
  private RunHistory history;
  private long goal;
  private Optional<BranchPoint> branchPoint = Optional.empty();

  private Config config;
  private Evaluation evaluation;

  private Run(
      RunSpec spec, EngineChooser engines, Checkpoints past, Samples drawn, RandomStream random) {
    this.spec = spec;
    this.engines = engines;
    this.past = past;
    this.drawn = drawn;
    config = spec.config();
    edits = new EditLog(config, spec.edits());
    goal = config.get(Settings.EPOCHS);
    RunParts parts = new RunParts(config);
    Samples samples = parts.samples(drawn);
    learner = new Learner(parts, parts.engine(engines), parts.batches(samples), random);
    evaluation = new Evaluation(learner.network(), parts, samples, learner.loss());
    history = new RunHistory(evaluation.testLoss());
  }

  private static Run of(RunSpec spec, EngineChooser engines, Checkpoints past) {
    RandomStream random = new RandomStream(spec.config().get(Settings.SEED));
    Samples drawn = new RunParts(spec.config()).drawn(random);
    return new Run(spec, engines, past, drawn, random);
  }

  /** The run as it is before the first epoch. */
  public static Run of(RunSpec spec) {
    return of(spec, EngineChooser.SERIAL);
  }

  /** The same run, computed with what {@code engines} chooses. */
  public static Run of(RunSpec spec, EngineChooser engines) {
    return of(spec, engines, Checkpoints.none());
  }

  /** The same run, which remembers where it has been. */
  static Run remembered(RunSpec spec, EngineChooser engines) {
    Run run = of(spec, engines, Checkpoints.none());
    run.past = Checkpoints.kept(run.parameters());
    run.past.offer(0, run::checkpoint);
    return run;
  }

  /** Goes on with other values of the live settings. */
  void adjust(Config other) {
    edits = edits.changed(epoch(), other);
    follow(other);
  }

  private void follow(Config other) {
    boolean otherData = !other.get(Settings.POINTS).equals(config.get(Settings.POINTS));
    config = other;
    RunParts parts = new RunParts(config);
    if (otherData) {
      Samples samples = parts.samples(drawn);
      learner.learnFrom(parts.batches(samples));
      evaluation = new Evaluation(learner.network(), parts, samples, learner.loss());
    }
    learner.adjust(parts);
  }

  /** As many epochs again. */
  void extend() {
    extend(config.get(Settings.EPOCHS));
  }

  /** More epochs; a run that has diverged has none left. */
  void extend(long epochs) {
    if (status() != RunStatus.DIVERGED) {
      goal += epochs;
    }
  }

  /** Where training ends from now on, if that is later. */
  void extendTo(long end) {
    if (status() != RunStatus.DIVERGED) {
      goal = Math.max(goal, end);
    }
  }

  /** One epoch. Where a loss is no longer finite it is undone, and the run has diverged. */
  public void step() {
    past.offer(epoch(), this::checkpoint);
    followEdits();
    Step step = learner.stepAfter(epoch(), trainLoss());
    double train = learner.epoch(step);
    if (diverged()) {
      return;
    }
    double test = evaluation.testLoss();
    if (!evaluation.finite(test)) {
      learner.undo(evaluation.test());
      return;
    }
    history.add(train, step.rate(), test);
    if (running()) {
      followEdits();
    }
  }

  private boolean diverged() {
    return !learner.divergence().isEmpty();
  }

  /** What is to be changed now is so in every picture of this epoch. */
  private void followEdits() {
    if (edits.changesAt(epoch())) {
      follow(edits.at(epoch()));
    }
  }

  /** How many its network has. */
  int parameters() {
    return learner.parameters();
  }

  Checkpoint checkpoint() {
    return learner.checkpoint(history);
  }

  /** Goes on from where it was, or where another run with the same past is. */
  void restore(Checkpoint checkpoint) {
    learner.restore(checkpoint);
    history = checkpoint.history().copy();
    follow(edits.at(epoch()));
  }

  /** A run of its own that is as this one was before the first epoch, and goes the same way. */
  Run twin() {
    Run twin =
        new Run(spec, engines, Checkpoints.none(), drawn, new RandomStream(0)).following(this);
    twin.restore(past.before(0));
    return twin;
  }

  /** Takes over what another run, whose past this one goes through, is called and is to be. */
  Run following(Run other) {
    spec = other.spec;
    edits = other.edits;
    goal = other.goal;
    return this;
  }

  /** The last checkpoint that is not after an epoch. */
  Checkpoint before(long epoch) {
    return past.before(epoch);
  }

  /**
   * A run that leaves this one where it was, and is then free to go elsewhere. What was changed
   * under this one later will be changed under that one too: if nothing else is, it is this one
   * again.
   */
  Run branch(Checkpoint at, String name) {
    List<Edit> later = edits.after(at.epoch());
    RunSpec same = new RunSpec(name, spec.config(), later);
    return leaving(new BranchPoint(same, edits, drawn, past.until(at.epoch()), at));
  }

  private Run leaving(BranchPoint from) {
    Run run = new Run(from.spec(), engines, from.past().copy(), from.drawn(), new RandomStream(0));
    run.branchPoint = Optional.of(from);
    run.edits = from.edits();
    run.goal = goal;
    run.restore(from.checkpoint());
    return run;
  }

  /**
   * This run from its beginning with these settings, or if it can go on with them from where it
   * left another; what comes by itself at some epoch comes again.
   */
  Run again(Config wanted) {
    return following(
        branchPoint
            .filter(from -> from.lives(wanted))
            .map(this::leaving)
            .orElseGet(() -> first(wanted)),
        wanted);
  }

  /** The same from first weights, also where it left another. */
  Run anew(Config wanted) {
    return following(first(wanted), wanted);
  }

  private Run following(Run run, Config wanted) {
    run.rename(name());
    run.adjust(wanted);
    if (run.config.get(Settings.EPOCHS).equals(config.get(Settings.EPOCHS))) {
      run.goal = goal;
    }
    return run;
  }

  /** Where it left another stays known, for settings with which it can go on from there again. */
  private Run first(Config wanted) {
    Run run = remembered(spec.withConfig(wanted), engines);
    run.branchPoint = branchPoint;
    return run;
  }

  /** Whether it can go on training with these settings. */
  boolean lives(Config wanted) {
    return lives(config, wanted);
  }

  static boolean lives(Config config, Config wanted) {
    return config.differences(wanted).stream().allMatch(setting -> setting.change().live());
  }

  void rename(String name) {
    spec = new RunSpec(name, spec.config(), spec.edits());
  }

  public String name() {
    return spec.name();
  }

  public Config config() {
    return config;
  }

  /** What it began with, and the edits that were made while it went on. */
  public RunSpec course() {
    List<Edit> made = edits.log().stream().filter(edit -> edit.epoch() <= lastEdited()).toList();
    return new RunSpec(name(), edits.start(), made);
  }

  /** What is to be changed after the last epoch of all never is. */
  private long lastEdited() {
    return epoch() < goal ? epoch() : epoch() - 1;
  }

  public boolean running() {
    return status() == RunStatus.RUNNING;
  }

  public RunStatus status() {
    if (diverged()) {
      return RunStatus.DIVERGED;
    }
    return epoch() < goal ? RunStatus.RUNNING : RunStatus.FINISHED;
  }

  /**
   * What first ceased to be finite, such as {@code hidden layer 2: gradient is infinite}; or "".
   */
  public String divergence() {
    return learner.divergence();
  }

  /** How it is computed, which decides how fast, and never any number: plain, vector×2. */
  public String kernels() {
    return learner.kernels();
  }

  /** Epochs done. */
  public long epoch() {
    return history.epoch();
  }

  /** The epoch at which training ends. */
  public long goal() {
    return goal;
  }

  /** The loss that training saw in the last epoch, before each update; NaN before the first. */
  public double trainLoss() {
    return history.trainLoss();
  }

  /** The loss on the samples now, with dropout off. */
  public double trainLossEval() {
    return evaluation.trainLoss();
  }

  /** The loss against the noiseless target now; NaN where that is not known. */
  public double testLoss() {
    return history.testLoss();
  }

  public double bestTestLoss() {
    return history.bestTestLoss();
  }

  /** The epoch, counted from 1, after which the test loss was lowest; 0 before the first. */
  public long bestEpoch() {
    return history.bestEpoch();
  }

  /** What the parameters cost beside the loss. */
  public double penalty() {
    return learner.penalty();
  }

  /** The train loss to be expected of the true function; NaN where that is not known. */
  public double noiseFloor() {
    return new RunParts(config).noiseFloor();
  }

  public Points data() {
    return evaluation.data();
  }

  /** What the network answers on the test points. */
  public Points testFit() {
    return evaluation.testFit();
  }

  EpochCurves curves() {
    return history.curves();
  }

  public RunSnapshot snapshot() {
    return snapshot(0, SnapshotRequest.USUAL);
  }

  /** A picture of the run, which goes by that id, with what is wanted to be seen. */
  RunSnapshot snapshot(int id, SnapshotRequest request) {
    evaluation.reach(request.margin());
    boolean watched = request.run() == id && request.layer() > 0;
    boolean hasUnits = watched && request.layer() <= config.get(Settings.HIDDEN).size();
    Evaluation.Fitted fitted = evaluation.fitted();
    return new RunSnapshot(
        id,
        start(),
        scores(fitted.loss()),
        data(),
        fitted.answers(),
        evaluation.fit(),
        evaluation.truth(),
        history.curves(),
        hasUnits ? Optional.of(evaluation.units(request.layer())) : Optional.empty());
  }

  /** What it began with, and the log of all edits, also of those to come. */
  RunSpec start() {
    return new RunSpec(name(), edits.start(), edits.log());
  }

  /** How the run stands. */
  public Scores scores() {
    return scores(trainLossEval());
  }

  private Scores scores(double trainLossEval) {
    LossWindows progress = history.progress();
    return new Scores(
        config,
        status(),
        divergence(),
        epoch(),
        goal,
        trainLossEval,
        trainLoss(),
        testLoss(),
        noiseFloor(),
        penalty(),
        bestTestLoss(),
        bestEpoch(),
        evaluation.flatTrainLoss(),
        evaluation.flatTestLoss(),
        progress.last(),
        progress.before(),
        progress.around(bestEpoch()));
  }
}
