package overfit.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.math.RandomStream;
import overfit.nn.Network;
import overfit.nn.Step;
import overfit.state.StateReader;
import overfit.state.StateWriter;
import overfit.train.baseline.BaselineData;
import overfit.train.history.Points;
import overfit.train.history.RunHistory;

/**
 * One network trained with one config. The same config gives the same results, epoch by epoch: all
 * randomness comes from one seeded generator, and no clock is read.
 */
public final class Run {

  private final RunOrigin origin;
  private final Learner learner;

  private RunSettings settings;
  private Checkpoints checkpoints;
  private RunHistory history;

  private Config config;
  private RunData data;
  private Evaluation evaluation;

  /** Of the network with averaged parameters. */
  private Optional<AveragedEvaluation> averaged = Optional.empty();

  private final RunBaselines baselines = new RunBaselines();
  private EarlyStopping stopping = new EarlyStopping();

  /** While the network is that of the best epoch: the train loss of the last one, dropout off. */
  private OptionalDouble trainEvalAtStop = OptionalDouble.empty();

  /**
   * @param start the data at the start
   * @param random draws the initial weights
   */
  Run(
      RunSettings settings,
      RunOrigin origin,
      Checkpoints checkpoints,
      RunData start,
      RandomStream random) {
    this.settings = settings;
    this.origin = origin;
    this.checkpoints = checkpoints;
    config = settings.spec().config();
    RunParts parts = new RunParts(config);
    data = start.with(config);
    learner =
        new Learner(parts, parts.engine(origin.engines()), parts.batches(data.samples()), random);
    evaluation = new Evaluation(learner.network(), parts, data, learner.loss());
    averaged = AveragedEvaluation.of(learner, parts, data);
    RealMatrix outputs = evaluation.testOutputs();
    history = new RunHistory(evaluation.testLoss(outputs), evaluation.excessLoss(outputs));
    stopping.adjust(config);
  }

  private static Run of(RunSpec spec, RunOrigin origin) {
    RandomStream random = new RandomStream(spec.config().get(Settings.SEED));
    RunData data = RunData.of(spec.config(), new RunParts(spec.config()).drawn(random));
    spec.config().get(Settings.WEIGHT_SEED).ifPresent(random::setSeed);
    return new Run(RunSettings.of(spec), origin, Checkpoints.none(), data, random);
  }

  /** A run before its first epoch. */
  public static Run of(RunSpec spec) {
    return of(spec, EngineChooser.SERIAL);
  }

  /** The same run, computed with the engine that {@code engines} chooses. */
  public static Run of(RunSpec spec, EngineChooser engines) {
    return of(spec, new RunOrigin(engines, false));
  }

  /** The same run, but for the screen: it can be rewound, and has all curves. */
  public static Run rewindable(RunSpec spec, EngineChooser engines) {
    return rewindable(spec, new RunOrigin(engines, true));
  }

  static Run rewindable(RunSpec spec, RunOrigin origin) {
    Run run = of(spec, origin);
    run.checkpoints = Checkpoints.forRun(run.parameters());
    run.checkpoints.addIfDue(0, run::checkpoint);
    return run;
  }

  /** Changes the number of epochs, and live settings at the present epoch. */
  void adjust(Config other) {
    settings = settings.withEdits(settings.edits().withBaselines(other.get(Settings.BASELINE)));
    config = config.with(Settings.BASELINE, other.get(Settings.BASELINE));
    Config longer = config.with(Settings.EPOCHS, other.get(Settings.EPOCHS));
    if (!longer.equals(config)) {
      settings = settings.withEpochs(longer.get(Settings.EPOCHS));
      apply(settings.atLatest(epoch()));
    }
    if (!longer.equals(other)) {
      settings = settings.withEdits(settings.edits().changed(epoch(), other));
      changeTo(other);
    }
  }

  /** Whether it was trained past its goal, or diverged on the way to an epoch after it. */
  boolean pastGoal() {
    return isCutBy(goal());
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
    checkpoints = checkpoints.upTo(goal());
    restore(at);
    apply(settings.atLatest(epoch()));
  }

  private void apply(Config other) {
    boolean dataChanged = RunData.differ(config, other);
    data = dataWith(other);
    config = other;
    RunParts parts = new RunParts(config);
    if (dataChanged) {
      learner.setBatches(parts.batches(data.samples()));
      evaluation = new Evaluation(learner.network(), parts, data, learner.loss());
      averaged = AveragedEvaluation.of(learner, parts, data);
    }
    learner.adjust(parts);
    stopping.adjust(config);
    restoreBestIfStopped();
  }

  /** Continues with other settings, and perhaps on other points. */
  private void changeTo(Config other) {
    if (RunData.differ(config, other)) {
      stopping.beginAnew();
    }
    apply(other);
    if (epoch() == 0 || RunData.differ(settings.at(epoch() - 1), other)) {
      changeData(epoch() > 0 && data.testsAs(data.with(settings.at(epoch() - 1))));
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

  /** Extends the goal by the number of epochs of the config. */
  void extend() {
    extend(config.get(Settings.EPOCHS));
  }

  /** Extends the goal; no effect on a run that has diverged or stopped early. */
  void extend(long epochs) {
    if (canBeExtended()) {
      settings = settings.withGoal(goal() + epochs);
    }
  }

  /** Extends the goal up to an epoch, if that is later. */
  public void extendTo(long end) {
    if (canBeExtended()) {
      settings = settings.withGoal(Math.max(goal(), end));
    }
  }

  /** Training ends at this epoch; a schedule stays as it is for the number of epochs set. */
  public void endAt(long epoch) {
    settings = settings.withGoal(epoch);
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
    if (epoch() < goal()) {
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

  void continueFromLast() {
    trainEvalAtStop = OptionalDouble.empty();
    learner.showLast();
  }

  /** The best epoch while the network is that of it, after early stopping. */
  Optional<EarlyStopping.Best> restored() {
    return trainEvalAtStop.isPresent() ? Optional.of(stopping.best()) : Optional.empty();
  }

  /** The train loss in evaluation mode, or a recent one; NaN if the run is not charted. */
  private double trainLossForChart() {
    if (!origin.charted() || learner.trainsAsEvaluated()) {
      return Double.NaN;
    }
    return history.wantsTrainEvalLoss() ? evaluation.trainLoss() : history.trainEvalLoss();
  }

  private boolean diverged() {
    return !learner.divergence().isEmpty();
  }

  /** Applies the edits of this epoch now, so that every snapshot of this epoch shows them. */
  private void applyEdits() {
    if (settings.edits().changesAt(epoch())) {
      changeTo(settings.at(epoch()));
    }
  }

  /** A copy of the network. */
  public TrainedNetwork network() {
    Network network = learner.network();
    return new TrainedNetwork(network.weights(), network.norms(), data.standardization());
  }

  /** The number of parameters of the network. */
  int parameters() {
    return learner.parameters();
  }

  /** About how many values of 8 bytes it stores, with all its checkpoints. */
  long size() {
    return learner.size() + checkpoints.size() + RunSize.of(config);
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
    apply(settings.atLatest(epoch()));
  }

  /** Restores a checkpoint of this run, or of another run with the same history. */
  void restore(Checkpoint checkpoint) {
    learner.restore(checkpoint);
    trainEvalAtStop = OptionalDouble.empty();
    history = checkpoint.history().copy();
    stopping = checkpoint.stopping().copy();
    apply(settings.at(epoch()));
  }

  /** Takes over the name, edits, goal and number of epochs of the run that this one replays. */
  void mirror(Run other) {
    settings = other.settings;
    config = config.with(Settings.EPOCHS, other.config.get(Settings.EPOCHS));
  }

  /** The latest checkpoint at or before an epoch. */
  Checkpoint atOrBefore(long epoch) {
    return checkpoints.atOrBefore(epoch);
  }

  /** Other runs, made from this one. */
  public RunCopies copies() {
    return new RunCopies(this);
  }

  RunSettings settings() {
    return settings;
  }

  RunOrigin origin() {
    return origin;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }

  RunData runData() {
    return data;
  }

  /**
   * Whether training can continue with these settings, without a restart. After it has diverged,
   * only its number of epochs and its baselines can change.
   */
  boolean canContinueWith(Config wanted) {
    Config longer = config.with(wanted.values(Edit.INITIAL));
    return new SettingsChange(config, wanted).continues() && (!diverged() || longer.equals(wanted));
  }

  void rename(String name) {
    settings = settings.renamed(name);
  }

  public String name() {
    return settings.name();
  }

  public Config config() {
    return config;
  }

  /** The initial settings, and the edits up to the present epoch. */
  public RunSpec specSoFar() {
    return settings.until(epoch());
  }

  public boolean running() {
    return status() == RunStatus.RUNNING;
  }

  public RunStatus status() {
    if (diverged()) {
      return RunStatus.DIVERGED;
    }
    if (trainEvalAtStop.isPresent()) {
      return RunStatus.STOPPED;
    }
    return epoch() < goal() ? RunStatus.RUNNING : RunStatus.FINISHED;
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
    return restored().map(EarlyStopping.Best::epoch).orElseGet(this::epoch);
  }

  /** The epoch at which training ends. */
  public long goal() {
    return settings.goal();
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

  /** The evaluation of the network with averaged parameters, if the run keeps an average. */
  public Optional<AveragedEvaluation> averaged() {
    return averaged;
  }

  /** The learning rate of the last epoch; NaN before the first. */
  public double learningRate() {
    return history.learningRate();
  }

  /** The epoch with the lowest test loss, counted from 1; 0 before the first. */
  public long bestEpoch() {
    return history.bestEpoch();
  }

  /** The penalty on the parameters, which is not part of the loss. */
  public double penalty() {
    return evaluation.inUnits(learner.penalty());
  }

  /** Steps of any rates from its present weights. They change it, so that it cannot be trained. */
  TrialSteps trialSteps() {
    applyEdits();
    return new TrialSteps(learner, evaluation::inUnits);
  }

  /** The epoch after that of the network, to be examined until the run trains on. */
  public NextEpoch nextEpoch() {
    Config next = running() ? settings.at(epoch()) : config;
    double trainLoss = restored().map(EarlyStopping.Best::trainMode).orElseGet(this::trainLoss);
    return new NextEpoch(
        learner,
        new RunParts(next),
        dataWith(next),
        networkEpoch(),
        evaluation.inTrainingUnits(trainLoss));
  }

  private RunData dataWith(Config other) {
    if (!RunData.differ(config, other)) {
      return data;
    }
    return epoch() == 0 ? data.restarted(other) : data.with(other);
  }

  /** The losses as functions of the parameters. */
  public LossFunctions lossFunctions() {
    return new LossFunctions(learner, new RunParts(config), evaluation);
  }

  /**
   * The parameters along the way, from the initial ones to the present: at up to 65 epochs if the
   * run can be rewound, otherwise the present alone.
   */
  public List<Weights> path() {
    return checkpoints.pathTo(weights());
  }

  /** The parameters of the network. */
  Weights weights() {
    return new Weights(networkEpoch(), learner.network().parameters().toVector());
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

  /** Evaluates the network, until other points are in the place of the present ones. */
  public Evaluation evaluation() {
    return evaluation;
  }

  RunBaselines baselines() {
    return baselines;
  }

  RunHistory history() {
    return history;
  }

  public RunSnapshot snapshot() {
    return snapshot(0, SnapshotRequest.USUAL);
  }

  /** A snapshot under this id, with the requested content. */
  RunSnapshot snapshot(int id, SnapshotRequest request) {
    return new ScoredRun(this).snapshot(id, request);
  }

  /** The initial settings and all edits, including future ones. */
  public RunSpec start() {
    return settings.all();
  }

  /** The current scores, those of the network: after early stopping, of the best epoch. */
  public Scores scores() {
    return new ScoredRun(this).scores();
  }
}
