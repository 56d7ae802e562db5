package overfit.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.DataSettings;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Standardization;
import overfit.math.RandomStream;
import overfit.nn.LinearWeights;
import overfit.nn.Network;
import overfit.nn.NormWeights;
import overfit.nn.Normalization;
import overfit.nn.Objective;
import overfit.nn.Step;
import overfit.state.StateReader;
import overfit.state.StateWriter;
import overfit.train.baseline.BaselineData;
import overfit.train.history.EpochCurves;
import overfit.train.history.LossWindows;
import overfit.train.history.Points;
import overfit.train.history.RunHistory;

/**
 * One network trained with one config. The same config gives the same results, epoch by epoch: all
 * randomness comes from one seeded generator, and no clock is read.
 */
public final class Run {

  /**
   * With dropout or mini-batches, the train loss in evaluation mode costs a forward pass. It is
   * measured after every epoch at first, and later at least 128 times while the epochs double,
   * which is finer than a chart.
   */
  private static final long EVALUATIONS = 128;

  /** The buffers of a chunk of 64 samples, six for each layer. */
  private static final long VALUES_PER_UNIT = 6 * 64;

  /** Three more for each layer that is normalized. */
  private static final long VALUES_PER_NORMALIZED_UNIT = 9 * 64;

  /** The samples, the buffers of their batches and the predictions: a matrix has an array a row. */
  private static final long VALUES_PER_SAMPLE = 14;

  private final EngineChooser engines;
  private final boolean charted;
  private final Learner learner;

  private RunSpec spec;
  private EditLog edits;
  private Checkpoints checkpoints;
  private RunHistory history;
  private long goal;
  private Optional<BranchPoint> branchPoint = Optional.empty();

  private Config config;
  private RunData data;
  private Evaluation evaluation;

  /** Of the network with averaged parameters. */
  private Optional<Evaluation> averaged = Optional.empty();

  private final RunBaselines baselines = new RunBaselines();
  private EarlyStopping stopping = new EarlyStopping();

  /** While the network is that of the best epoch: the train loss of the last one, dropout off. */
  private OptionalDouble trainEvalAtStop = OptionalDouble.empty();

  private Run(
      RunSpec spec,
      EngineChooser engines,
      boolean charted,
      Checkpoints checkpoints,
      RunData origin,
      RandomStream random) {
    this.spec = spec;
    this.engines = engines;
    this.charted = charted;
    this.checkpoints = checkpoints;
    config = spec.config();
    edits = new EditLog(config, spec.edits());
    goal = config.get(Settings.EPOCHS);
    RunParts parts = new RunParts(config);
    data = origin.with(config);
    learner = new Learner(parts, parts.engine(engines), parts.batches(data.samples()), random);
    evaluation = new Evaluation(learner.network(), parts, data, learner.loss());
    averaged = averagedEvaluation(parts);
    RealMatrix outputs = evaluation.testOutputs();
    history = new RunHistory(evaluation.testLoss(outputs), evaluation.excessLoss(outputs));
    stopping.adjust(config);
  }

  private Optional<Evaluation> averagedEvaluation(RunParts parts) {
    return learner
        .average()
        .map(average -> new Evaluation(average.network(), parts, data, learner.loss()));
  }

  private static Run of(RunSpec spec, EngineChooser engines, boolean charted) {
    RandomStream random = new RandomStream(spec.config().get(Settings.SEED));
    RunData data = RunData.of(spec.config(), new RunParts(spec.config()).drawn(random));
    spec.config().get(Settings.WEIGHT_SEED).ifPresent(random::setSeed);
    return new Run(spec, engines, charted, Checkpoints.none(), data, random);
  }

  /** A run before its first epoch. */
  public static Run of(RunSpec spec) {
    return of(spec, EngineChooser.SERIAL);
  }

  /** The same run, computed with the engine that {@code engines} chooses. */
  public static Run of(RunSpec spec, EngineChooser engines) {
    return of(spec, engines, false);
  }

  /** The same run, but for the screen: it can be rewound, and has all curves. */
  public static Run rewindable(RunSpec spec, EngineChooser engines) {
    Run run = of(spec, engines, true);
    run.checkpoints = Checkpoints.forRun(run.parameters());
    run.checkpoints.addIfDue(0, run::checkpoint);
    return run;
  }

  /** Changes the number of epochs, and live settings at the present epoch. */
  void adjust(Config other) {
    edits = edits.withBaselines(other.get(Settings.BASELINE));
    config = config.with(Settings.BASELINE, other.get(Settings.BASELINE));
    Config longer = config.with(Settings.EPOCHS, other.get(Settings.EPOCHS));
    if (!longer.equals(config)) {
      setEpochs(longer);
    }
    if (longer.equals(other)) {
      return;
    }
    edits = edits.changed(epoch(), other);
    changeTo(other);
  }

  /** The new goal is this number of epochs, even if training was extended beyond. */
  private void setEpochs(Config longer) {
    goal = longer.get(Settings.EPOCHS);
    edits = edits.withEpochs(goal);
    apply(edits.at(lastEditEpoch()));
  }

  /** Whether it was trained past its goal, or diverged on the way to an epoch after it. */
  boolean pastGoal() {
    return isCutBy(goal);
  }

  /** Whether it would be cut if it ended at an epoch. */
  boolean isCutBy(long end) {
    return epoch() > end || diverged() && epoch() == end;
  }

  /**
   * Goes back to its goal, an earlier epoch; {@code at} is the state there. It is then in the same
   * state as a run that was never trained further.
   */
  void cut(Checkpoint at) {
    checkpoints = checkpoints.upTo(goal);
    restore(at);
    apply(edits.at(lastEditEpoch()));
  }

  private void apply(Config other) {
    boolean dataChanged = differInPoints(config, other);
    data = dataWith(other);
    config = other;
    RunParts parts = new RunParts(config);
    if (dataChanged) {
      learner.setBatches(parts.batches(data.samples()));
      evaluation = new Evaluation(learner.network(), parts, data, learner.loss());
      averaged = averagedEvaluation(parts);
    }
    learner.adjust(parts);
    stopping.adjust(config);
    restoreBestIfStopped();
  }

  /** Continues with other settings, and perhaps on other points. */
  private void changeTo(Config other) {
    if (differInPoints(config, other)) {
      stopping.beginAnew();
    }
    apply(other);
    if (epoch() == 0 || differInPoints(edits.at(epoch() - 1), other)) {
      changeData(epoch() > 0 && data.testsAs(data.with(edits.at(epoch() - 1))));
    } else {
      history.continueOnSameData();
      history.testOnSamePoints();
    }
  }

  /**
   * @param sameTest whether the points to test on stay
   */
  private void changeData(boolean sameTest) {
    double test = evaluation.testLoss(evaluation.testOutputs());
    history.beginOnOtherData(test);
    if (sameTest || config.targetKnown() && epoch() > 0) {
      history.testOnSamePoints();
    } else {
      history.testOnOtherPoints(test);
    }
  }

  private static boolean differInPoints(Config one, Config other) {
    return !one.get(Settings.POINTS).equals(other.get(Settings.POINTS))
        || !one.get(Settings.HELD_OUT).equals(other.get(Settings.HELD_OUT));
  }

  /** Extends the goal by the number of epochs of the config. */
  void extend() {
    extend(config.get(Settings.EPOCHS));
  }

  /** Extends the goal; no effect on a run that has diverged or stopped early. */
  void extend(long epochs) {
    if (canBeExtended()) {
      goal += epochs;
    }
  }

  /** Extends the goal up to an epoch, if that is later. */
  public void extendTo(long end) {
    if (canBeExtended()) {
      goal = Math.max(goal, end);
    }
  }

  /** Training ends at this epoch; a schedule stays as it is for the number of epochs set. */
  public void endAt(long epoch) {
    goal = epoch;
  }

  private boolean canBeExtended() {
    return running() || status() == RunStatus.FINISHED;
  }

  /** Trains one epoch. If a loss is not finite, the epoch is undone and the run has diverged. */
  public void step() {
    checkpoints.addIfDue(epoch(), this::checkpoint);
    applyEdits();
    continueFromLast();
    Step step = learner.stepAfter(epoch(), evaluation.inTrainingUnits(trainLoss()));
    double eval = trainLossForChart();
    double train = evaluation.inUnits(learner.epoch(step));
    if (diverged()) {
      return;
    }
    RealMatrix outputs = evaluation.testOutputs();
    double test = evaluation.testLoss(outputs);
    if (!evaluation.finite(outputs, test)) {
      learner.undo(evaluation.test());
      return;
    }
    double before = learner.trainsAsEvaluated() ? train : eval;
    history.add(train, before, step.rate(), test, evaluation.excessLoss(outputs));
    learner.average().ifPresent(average -> average.afterEpoch(epoch()));
    if (stopping.isOn()) {
      watch();
    }
    if (epoch() < goal) {
      applyEdits();
    }
  }

  /** Keeps the parameters if they are the best so far; stops if there were none for long. */
  private void watch() {
    double loss =
        stopping.watchesValidation() && config.targetKnown()
            ? evaluation.heldOutPredictions().loss()
            : history.testLoss();
    if (stopping.improves(loss)) {
      stopping.keep(loss, history, learner.state());
    }
    restoreBestIfStopped();
  }

  /** The network is that of the best epoch while early stopping says so. */
  private void restoreBestIfStopped() {
    if (stopping.stops(epoch()) && !diverged()) {
      if (trainEvalAtStop.isEmpty()) {
        trainEvalAtStop = OptionalDouble.of(evaluation.trainLoss());
      }
      learner.showEarlier(stopping.best().learner());
    } else {
      continueFromLast();
    }
  }

  private void continueFromLast() {
    trainEvalAtStop = OptionalDouble.empty();
    learner.showLast();
  }

  private boolean isStopped() {
    return trainEvalAtStop.isPresent();
  }

  /** The train loss in evaluation mode, or a recent one; NaN if the run is not charted. */
  private double trainLossForChart() {
    if (!charted || learner.trainsAsEvaluated()) {
      return Double.NaN;
    }
    long interval = Math.max(1, Long.highestOneBit(epoch() / EVALUATIONS));
    boolean due = epoch() % interval == 0 || Double.isNaN(history.trainEvalLoss());
    return due ? evaluation.trainLoss() : history.trainEvalLoss();
  }

  private boolean diverged() {
    return !learner.divergence().isEmpty();
  }

  /** Applies the edits of this epoch now, so that every snapshot of this epoch shows them. */
  private void applyEdits() {
    if (edits.changesAt(epoch())) {
      changeTo(edits.at(epoch()));
    }
  }

  /** A copy of the weights and biases of the network, layer by layer. */
  public List<LinearWeights> layers() {
    return learner.network().weights();
  }

  /** A copy of the weights and biases of the normalizations of the hidden layers, if any. */
  public List<NormWeights> norms() {
    return learner.network().norms();
  }

  /** How the user's units become those of training. */
  public Standardization standardization() {
    return data.standardization();
  }

  /** The number of parameters of the network. */
  int parameters() {
    return learner.parameters();
  }

  /** About how many values of 8 bytes it stores, with all its checkpoints. */
  long size() {
    long units = config.get(Settings.HIDDEN).stream().mapToLong(width -> width).sum();
    boolean normalized = config.get(Settings.NORMALIZATION) != Normalization.NONE;
    return learner.size()
        + checkpoints.size()
        + (normalized ? VALUES_PER_NORMALIZED_UNIT : VALUES_PER_UNIT) * units
        + VALUES_PER_SAMPLE * config.sampleCount()
        + RunHistory.SIZE;
  }

  /** Drops all checkpoints but that of the initial weights: a rewind then takes longer. */
  void forgetCheckpoints() {
    checkpoints.forget();
  }

  Checkpoint checkpoint() {
    return learner.checkpoint(stopping, history);
  }

  /** Writes the state from which training continues with the same bits. */
  public void save(StateWriter state) {
    checkpoint().passed(state);
    state.text(divergence());
  }

  /**
   * Continues from what a run of the same spec has saved. Throws {@link UncheckedIOException}, and
   * changes nothing, if it is not that.
   */
  public void resume(StateReader state) {
    Checkpoint own = checkpoint();
    Checkpoint saved = own.passed(state);
    String reason = state.text("");
    state.end();
    if (!saved.fits(own)) {
      throw new UncheckedIOException(new IOException("expected the state of the same network"));
    }
    restore(saved);
    learner.setDivergence(reason);
    apply(edits.at(lastEditEpoch()));
  }

  /** Restores a checkpoint of this run, or of another run with the same history. */
  void restore(Checkpoint checkpoint) {
    learner.restore(checkpoint);
    trainEvalAtStop = OptionalDouble.empty();
    history = checkpoint.history().copy();
    stopping = checkpoint.stopping().copy();
    apply(edits.at(epoch()));
  }

  /** An independent run in the state of this one before the first epoch, with the same edits. */
  Run twin() {
    RandomStream restored = new RandomStream(0);
    Run twin = new Run(spec, engines, charted, Checkpoints.none(), data, restored).mirror(this);
    twin.restore(checkpoints.atOrBefore(0));
    return twin;
  }

  /** Takes over the name, edits, goal and number of epochs of the run that this one replays. */
  Run mirror(Run other) {
    spec = other.spec;
    edits = other.edits;
    goal = other.goal;
    config = config.with(Settings.EPOCHS, other.config.get(Settings.EPOCHS));
    return this;
  }

  /** The latest checkpoint at or before an epoch. */
  Checkpoint atOrBefore(long epoch) {
    return checkpoints.atOrBefore(epoch);
  }

  /**
   * An independent run that continues from a checkpoint of this one. It has the later edits of this
   * run too, so without further changes it gives the same results.
   */
  Run branch(Checkpoint at, String name) {
    List<Edit> later = edits.after(at.epoch());
    RunSpec same = new RunSpec(name, spec.config(), later);
    return branchedAt(new BranchPoint(same, edits, data, checkpoints.upTo(at.epoch()), at));
  }

  /** An independent copy of this run at an earlier epoch; {@code at} is the state there. */
  Run copyAt(Checkpoint at) {
    Run copy = branch(at, name());
    copy.spec = spec;
    copy.branchPoint = branchPoint;
    return copy;
  }

  private Run branchedAt(BranchPoint from) {
    return branchedAt(from, engines, charted, goal);
  }

  private static Run branchedAt(
      BranchPoint from, EngineChooser engines, boolean charted, long goal) {
    Run run =
        new Run(
            from.spec(),
            engines,
            charted,
            from.checkpoints().copy(),
            from.data(),
            new RandomStream(0));
    run.branchPoint = Optional.of(from);
    run.edits = from.edits();
    run.goal = goal;
    run.restore(from.checkpoint());
    return run;
  }

  /**
   * The same copy, made by another thread while this run trains, and computed on that thread alone.
   */
  Supplier<Run> copyLater(Checkpoint at) {
    RunSpec same = new RunSpec(name(), spec.config(), edits.after(at.epoch()));
    BranchPoint from = new BranchPoint(same, edits, data, checkpoints.upTo(at.epoch()), at);
    RunSpec own = spec;
    long end = goal;
    boolean withCurves = charted;
    return () -> {
      Run copy = branchedAt(from, EngineChooser.SERIAL, withCurves, end);
      copy.spec = own;
      return copy;
    };
  }

  /**
   * This run, restarted with these settings from its branch point if it can continue from there, or
   * from the initial weights. The edits of its spec are applied again.
   */
  Run restartedFromBranch(Config wanted) {
    return withSettings(
        branchPoint
            .filter(from -> from.canContinueWith(wanted))
            .map(this::branchedAt)
            .orElseGet(() -> fresh(wanted)),
        wanted);
  }

  /** This run, restarted with these settings from the initial weights, even if it is a branch. */
  Run restarted(Config wanted) {
    return withSettings(fresh(wanted), wanted);
  }

  /** With the same number of epochs, its goal stays: training may have been extended. */
  private Run withSettings(Run run, Config wanted) {
    run.rename(name());
    run.adjust(wanted);
    long epochs = wanted.get(Settings.EPOCHS);
    run.goal = epochs == config.get(Settings.EPOCHS) ? goal : epochs;
    return run;
  }

  /** Keeps the branch point, since later settings may allow continuing from it again. */
  private Run fresh(Config wanted) {
    boolean others = DataSettings.choosesOthers(edits.start(), wanted);
    RunSpec same = others ? spec.withEdits(Edit.withoutPoints(spec.edits())) : spec;
    Run run = rewindable(same.withConfig(wanted), engines);
    run.branchPoint = branchPoint;
    return run;
  }

  /**
   * Whether training can continue with these settings, without a restart. After it has diverged,
   * only its number of epochs and its baselines can change.
   */
  boolean canContinueWith(Config wanted) {
    Config longer = config.with(wanted.values(Edit.INITIAL));
    return isLiveChange(config, wanted) && (!diverged() || longer.equals(wanted));
  }

  /**
   * Whether the configs differ in live settings only, or in the number of epochs if the schedule
   * does not depend on it.
   */
  static boolean isLiveChange(Config config, Config wanted) {
    boolean sameSchedule = !new RunParts(config).scheduleChangesWith(wanted.get(Settings.EPOCHS));
    return config.differences(wanted).stream()
        .map(Setting::change)
        .allMatch(
            change ->
                change.live()
                    || change == ChangeScope.BESIDE
                    || change == ChangeScope.LENGTH && sameSchedule);
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

  /** The initial settings, and the edits up to the present epoch. */
  public RunSpec specSoFar() {
    List<Edit> made = edits.log().stream().filter(edit -> edit.epoch() <= lastEditEpoch()).toList();
    return new RunSpec(name(), edits.start(), made);
  }

  /** Edits after the last epoch have no effect. */
  private long lastEditEpoch() {
    return epoch() < goal ? epoch() : epoch() - 1;
  }

  public boolean running() {
    return status() == RunStatus.RUNNING;
  }

  public RunStatus status() {
    if (diverged()) {
      return RunStatus.DIVERGED;
    }
    if (isStopped()) {
      return RunStatus.STOPPED;
    }
    return epoch() < goal ? RunStatus.RUNNING : RunStatus.FINISHED;
  }

  /**
   * The first quantity that was not finite, such as {@code hidden layer 2: gradient is infinite};
   * or "" if the run has not diverged.
   */
  public String divergence() {
    return learner.divergence();
  }

  /** The engine's name, such as plain or vector×2; it affects the speed, not the results. */
  public String kernels() {
    return learner.kernels();
  }

  /** The number of epochs trained. */
  public long epoch() {
    return history.epoch();
  }

  /**
   * The epoch of the network, which is what predictions, objectives, the next update and the end of
   * the path are of: the last epoch or, after early stopping, the best one.
   */
  public long networkEpoch() {
    return isStopped() ? stopping.best().epoch() : epoch();
  }

  /** An independent copy with the network of the last epoch, even if this one stopped early. */
  public Run atLastEpoch() {
    Run copy = copyAt(checkpoint());
    copy.continueFromLast();
    return copy;
  }

  /** The epoch at which training ends. */
  public long goal() {
    return goal;
  }

  /** The train loss of the last epoch, measured before each update with dropout on; or NaN. */
  public double trainLoss() {
    return history.trainLoss();
  }

  /** The loss on the samples after the last epoch in evaluation mode, with dropout off. */
  public double trainLossEval() {
    return trainEvalAtStop.orElseGet(evaluation::trainLoss);
  }

  /**
   * Whether the train loss of the next epoch is also the present one in evaluation mode: without
   * dropout, noise on the inputs and mini-batches.
   */
  public boolean trainsAsEvaluated() {
    return learner.trainsAsEvaluated();
  }

  /**
   * The loss after the last epoch to be expected on new samples, noise and all; NaN if the target
   * is unknown.
   */
  public double testLoss() {
    return history.testLoss();
  }

  /** The mean squared error after the last epoch against the noiseless target; NaN if unknown. */
  public double excessLoss() {
    return history.excessLoss();
  }

  /**
   * The losses of the network with averaged parameters after the last epoch; empty if the run keeps
   * no average.
   */
  public Optional<AveragedLosses> averagedLosses() {
    return averaged.flatMap(of -> learner.average().map(average -> average.losses(of)));
  }

  /** Its predictions for the test points; empty without an average. */
  public Optional<Points> averagedTestFit() {
    return averaged.flatMap(of -> learner.average().flatMap(average -> average.testFit(of)));
  }

  private Optional<Points> averagedFit(double margin) {
    return averaged.flatMap(of -> learner.average().flatMap(average -> average.fit(of, margin)));
  }

  /** The learning rate of the last epoch; NaN before the first. */
  public double learningRate() {
    return history.learningRate();
  }

  public double bestTestLoss() {
    return history.bestTestLoss();
  }

  /** The excess loss at the best epoch. */
  public double bestExcessLoss() {
    return history.bestExcessLoss();
  }

  /** The epoch with the lowest test loss, counted from 1; 0 before the first. */
  public long bestEpoch() {
    return history.bestEpoch();
  }

  /** The penalty on the parameters, which is not part of the loss. */
  public double penalty() {
    return evaluation.inUnits(learner.penalty());
  }

  /**
   * What the next update minimizes, to be examined: it has its own copy of the network, so that the
   * run stays as it is.
   */
  public Objective objective() {
    RunParts next = new RunParts(nextConfig());
    return learner.objective(next, nextBatches(next));
  }

  /** Steps of any rates from its present weights. They change it, so that it cannot be trained. */
  TrialSteps trialSteps() {
    applyEdits();
    return new TrialSteps(learner, evaluation::inUnits);
  }

  /**
   * The next update, taken apart, in the units of training: that of the first batch of the next
   * epoch. It is made on a copy, so that the run stays as it is.
   */
  public NextUpdate nextUpdate() {
    RunParts next = new RunParts(nextConfig());
    return learner.nextUpdate(
        next, nextBatches(next), networkEpoch(), evaluation.inTrainingUnits(networkTrainLoss()));
  }

  /** The settings of the next update, with the edits that come before it. */
  public Config nextConfig() {
    return running() ? edits.at(epoch()) : config;
  }

  private Batches nextBatches(RunParts next) {
    return next.batches(dataWith(next.config()).samples());
  }

  private RunData dataWith(Config other) {
    if (!differInPoints(config, other)) {
      return data;
    }
    return epoch() == 0 ? data.restarted(other) : data.with(other);
  }

  /**
   * The loss on the samples as a function of the parameters: in evaluation mode, without penalties,
   * in the units of training. It has its own copy of the network.
   */
  public Objective trainObjective() {
    return learner.trainObjective(new RunParts(config), data.samples());
  }

  /** An independent copy at the last epoch of its path that is not after another epoch. */
  public Run keptAt(long latest) {
    return copyAt(checkpoints.atOrBefore(latest));
  }

  /**
   * The test loss as a function of the parameters. It has its own copy of the network, and is not
   * thread-safe.
   */
  public ToDoubleFunction<double[]> testLosses() {
    RunParts parts = new RunParts(config);
    Network copy = learner.copyOfNetwork(parts);
    Evaluation own = new Evaluation(copy, parts, data, learner.loss());
    return vector -> {
      copy.parameters().set(vector);
      return own.testLoss(own.testOutputs());
    };
  }

  /** A loss in the units of training, in the user's units. */
  public double inUnits(double trainingLoss) {
    return evaluation.inUnits(trainingLoss);
  }

  /**
   * The parameters along the way, from the initial ones to the present: at up to 65 epochs if the
   * run can be rewound, otherwise the present alone.
   */
  public List<Weights> path() {
    return pathTo(this);
  }

  /** The same, to the state of a replay of this run at an earlier epoch. */
  List<Weights> pathTo(Run end) {
    List<Weights> path = new ArrayList<>(checkpoints.upTo(end.networkEpoch() - 1).weights());
    path.add(new Weights(end.networkEpoch(), end.learner.network().parameters().toVector()));
    return List.copyOf(path);
  }

  /** An independent copy. */
  public Run copy() {
    return copyAt(checkpoint());
  }

  /** Whether the same parameters give the same function in another run. */
  public boolean computesLike(Run other) {
    return new RunParts(config)
        .architecture()
        .computesLike(new RunParts(other.config).architecture());
  }

  /** The points to train on. */
  public Points data() {
    return data.trained();
  }

  /** The points to test on; without points if none are held out. */
  public Points heldOut() {
    return data.heldOut();
  }

  /** The points for a curve beside the network. */
  public BaselineData baselineData() {
    return RunBaselines.data(config, data.trained(), data.heldOut());
  }

  /** The network's predictions for the test points. */
  public Points testFit() {
    return evaluation.testFit();
  }

  /** The network's predictions for x, with dropout off. */
  public double[] predictions(double[] x) {
    return evaluation.predictions(x);
  }

  /** The predictions for x under dropout, in training mode: every x has masks of its own. */
  public double[] predictions(double[] x, double dropout, RandomStream masks) {
    return evaluation.predictions(x, dropout, masks);
  }

  /**
   * The test loss of other predictions than the network's.
   *
   * @param predictions for the test points, or for the held-out points if the target is unknown
   */
  public double testLoss(double[] predictions) {
    return evaluation.testLoss(predictions);
  }

  /**
   * The true function at the test points of a run with these settings, before any rounding to the
   * units of training; NaN if it is unknown.
   */
  public static Points testTruth(Config config) {
    return Evaluation.testTruth(config);
  }

  /** The true function at the test points; without points if it is unknown. */
  public Points testTruth() {
    return evaluation.testTruth();
  }

  EpochCurves curves() {
    return history.curves();
  }

  public RunSnapshot snapshot() {
    return snapshot(0, SnapshotRequest.USUAL);
  }

  /** A snapshot under this id, with the requested content. */
  RunSnapshot snapshot(int id, SnapshotRequest request) {
    evaluation.setMargin(request.margin());
    boolean requested = request.run() == id && request.layer() > 0;
    boolean hasUnits = requested && request.layer() <= config.get(Settings.HIDDEN).size();
    Evaluation.Predictions predictions = evaluation.predictions();
    Evaluation.Predictions heldOut = evaluation.heldOutPredictions();
    return new RunSnapshot(
        id,
        start(),
        scores(predictions, heldOut),
        new FittedPoints(data(), predictions.outputs()),
        new FittedPoints(heldOut(), heldOut.outputs()),
        evaluation.fit(),
        averagedFit(request.margin()),
        evaluation.truth(),
        baselines.curves(config, data, evaluation.truth().x()),
        history.curves(),
        hasUnits ? Optional.of(evaluation.units(request.layer())) : Optional.empty());
  }

  /** The initial settings and all edits, including future ones. */
  public RunSpec start() {
    return new RunSpec(name(), edits.start(), edits.log());
  }

  /** The current scores, those of the network: after early stopping, of the best epoch. */
  public Scores scores() {
    return scores(evaluation.predictions(), evaluation.heldOutPredictions());
  }

  private Scores scores(Evaluation.Predictions onSamples, Evaluation.Predictions onHeldOut) {
    LossWindows progress = history.progress();
    return new Scores(
        config,
        status(),
        divergence(),
        epoch(),
        goal,
        losses(onSamples, onHeldOut),
        new BestEpoch(bestEpoch(), bestTestLoss(), bestExcessLoss()),
        evaluation.references(),
        baselines.of(config, data),
        data.summary(),
        isStopped() ? progress.around(networkEpoch()) : progress.last(),
        isStopped() ? progress.around(networkEpoch()) : progress.before(),
        progress.around(bestEpoch()),
        isStopped() ? OptionalLong.of(networkEpoch()) : OptionalLong.empty(),
        averagedLosses());
  }

  /** The train loss of the network's epoch. */
  private double networkTrainLoss() {
    return isStopped() ? stopping.best().trainMode() : trainLoss();
  }

  private Losses losses(Evaluation.Predictions onSamples, Evaluation.Predictions onHeldOut) {
    return new Losses(
        onSamples.loss(),
        networkTrainLoss(),
        history.firstTrainLoss(),
        isStopped() ? stopping.best().test() : testLoss(),
        history.firstTestLoss(),
        isStopped() ? stopping.best().excess() : excessLoss(),
        onHeldOut.loss(),
        onSamples.r2(),
        onHeldOut.r2(),
        penalty());
  }
}
