package overfit.train;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Engine;
import overfit.nn.InputNoise;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Objective;
import overfit.nn.ParameterLayout;
import overfit.nn.Parameters;
import overfit.nn.PassRecorder;
import overfit.nn.Penalty;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.schedule.Schedule;
import overfit.train.history.RunHistory;

/**
 * A network with its loss function, optimizer and learning rate schedule. All randomness comes from
 * one generator, and no clock is read.
 */
final class Learner {

  private static final double[] NO_STATE = {};

  private final Engine engine;
  private final Network network;
  private final Parameters parameters;
  private final InputNoise noise;
  private final Loss loss;
  private final Optimizer optimizer;
  private final Schedule schedule;
  private final Optional<Double> clipNorm;
  private final Optional<Double> clipValue;

  private final Optional<AveragedNetwork> average;

  /** The parameters before the current epoch, restored if it diverges. */
  private final double[] before;

  /** The length of the optimizer's state. */
  private final int stateLength;

  private RandomStream random;
  private Batches batches;
  private double dropout;
  private double inputNoise;
  private Optional<Double> maxNorm = Optional.empty();
  private Penalty l1;
  private Penalty l2;
  private Step base;
  private String divergence = "";

  /** The state after an earlier epoch while its parameters are in the network. */
  private Optional<LearnerState> earlier = Optional.empty();

  /** The parameters of the last epoch while others are in their place. */
  private Optional<double[]> last = Optional.empty();

  /** Draws the initial weights. */
  Learner(RunParts parts, Engine engine, Batches batches, RandomStream random) {
    Config config = parts.config();
    this.engine = engine;
    this.batches = batches;
    this.random = random;
    network = new Network(parts.architecture(), random, engine);
    parameters = network.parameters();
    noise = new InputNoise(parts.architecture().inputs());
    before = parameters.toVector();
    loss = config.get(Settings.LOSS);
    optimizer = parts.optimizer(parameters);
    stateLength = optimizer.state().length;
    schedule = parts.schedule();
    clipNorm = config.get(Settings.CLIP_NORM);
    clipValue = config.get(Settings.CLIP_VALUE);
    average = AveragedNetwork.of(parts, engine, parameters);
    adjust(parts);
  }

  /** Applies new values of the live settings. */
  void adjust(RunParts parts) {
    dropout = parts.config().get(Settings.DROPOUT);
    inputNoise = parts.config().get(Settings.INPUT_NOISE);
    maxNorm = parts.config().get(Settings.MAX_NORM);
    l1 = parts.l1Penalty();
    l2 = parts.l2Penalty();
    base = parts.step();
  }

  /** Continues training on other samples. */
  void setBatches(Batches others) {
    batches = others;
  }

  /** Whether the loss of an epoch is also that of evaluation mode: full batch, nothing random. */
  boolean trainsAsEvaluated() {
    return dropout == 0 && inputNoise == 0 && batches.count() == 1;
  }

  /** The step of the next epoch, after {@code epochs} epochs and the train loss of the last one. */
  Step stepAfter(long epochs, double trainLoss) {
    return stepAfter(schedule, epochs, trainLoss, base);
  }

  private static Step stepAfter(Schedule schedule, long epochs, double trainLoss, Step base) {
    return schedule.at((int) Math.min(epochs, Integer.MAX_VALUE), trainLoss, base);
  }

  /**
   * Trains one epoch, with one update per batch, and returns the mean of the batch losses before
   * each update. If a loss is not finite, the epoch is undone.
   */
  double epoch(Step step) {
    parameters.copyTo(before);
    average.ifPresent(AveragedNetwork::mark);
    batches.shuffle(random);
    double total = 0;
    for (int i = 0; i < batches.count(); i++) {
      Samples batch = batches.batch(i);
      double mean = step(batch, step, UpdateWatcher.NOBODY);
      if (!Double.isFinite(mean)) {
        undo(batch);
        return mean;
      }
      total += mean * batch.count();
    }
    return total / batches.samples();
  }

  /** Draws the order of an epoch and returns the number of its batches. */
  int shuffle() {
    batches.shuffle(random);
    return batches.count();
  }

  /** Takes the step of one batch at another rate and returns the loss before it. */
  double step(int batch, double rate) {
    return step(batches.batch(batch), base.withRate(rate), UpdateWatcher.NOBODY);
  }

  /** Forward, loss and backward; then penalties, clipping and the update, if the loss is finite. */
  private double step(Samples batch, Step step, UpdateWatcher watcher) {
    double mean = learn(batch, watcher.recorder());
    watcher.did(GradientStage.BACKWARD);
    if (Double.isFinite(mean)) {
      l1.addGradient(parameters);
      watcher.did(GradientStage.L1);
      clip();
      watcher.did(GradientStage.CLIPPING);
      l2.addGradient(parameters);
      watcher.did(GradientStage.L2);
      optimizer.step(step);
      if (maxNorm.isPresent()) {
        network.limitNorms(maxNorm.get());
      }
      average.ifPresent(AveragedNetwork::afterStep);
    }
    return mean;
  }

  private double learn(Samples batch, Optional<PassRecorder> recorder) {
    RealMatrix x = noise.addedTo(batch.x(), inputNoise, random);
    return recorder.isPresent()
        ? network.learn(x, batch.y(), loss, dropout, random, recorder.get())
        : network.learn(x, batch.y(), loss, dropout, random);
  }

  /**
   * The first update after an epoch, the present one, made on another learner.
   *
   * @param parts the settings of the update
   * @param others the batches of its epoch
   * @param trainLoss that of this epoch
   */
  NextUpdate nextUpdate(RunParts parts, Batches others, long epoch, double trainLoss) {
    Learner copy = copy(parts, others);
    return copy.update(
        epoch,
        copy.stepAfter(epoch, trainLoss),
        new GradientRecorder(copy.parameters, copy.stagesInForce()));
  }

  /** The step of this epoch, after that of the parameters in the network. */
  Step nextStep(RunParts parts, long epoch, double trainLoss) {
    Schedule copy = parts.schedule();
    copy.restore(earlier.map(LearnerState::schedule).orElseGet(schedule::state));
    return stepAfter(copy, epoch, trainLoss, parts.step());
  }

  /** Another learner in the state of the parameters in the network. */
  private Learner copy(RunParts parts, Batches others) {
    Learner copy = new Learner(parts, engine, others, new RandomStream(0));
    copy.restore(present());
    return copy;
  }

  private NextUpdate update(long epoch, Step step, GradientRecorder recorder) {
    double[] start = parameters.toVector();
    double[] memory = optimizer.state();
    batches.shuffle(random);
    Samples batch = batches.batch(0);
    double mean = step(batch, step, recorder);
    return new NextUpdate(
        epoch,
        batches.count(),
        mean,
        step,
        new ParameterLayout(network.matrices()),
        recorder.layers(),
        batch.y().getColumn(0),
        recorder.gradients(),
        start,
        parameters.toVector(),
        memory,
        optimizer.state());
  }

  /** What changes the gradient after the backward pass. */
  private Set<GradientStage> stagesInForce() {
    Set<GradientStage> stages = EnumSet.of(GradientStage.BACKWARD);
    if (l1.l1() != 0) {
      stages.add(GradientStage.L1);
    }
    if (clipNorm.isPresent() || clipValue.isPresent()) {
      stages.add(GradientStage.CLIPPING);
    }
    if (l2.l2() != 0) {
      stages.add(GradientStage.L2);
    }
    return stages;
  }

  /** By norm first, then by value, if both are set. */
  private void clip() {
    if (clipNorm.isPresent()) {
      parameters.clipGradientNorm(clipNorm.get());
    }
    if (clipValue.isPresent()) {
      parameters.clipGradientValue(clipValue.get());
    }
  }

  /** Finds what is not finite at these samples, then undoes the epoch. */
  void undo(Samples at) {
    divergence = network.firstNonFinite(at.x()).orElse("loss is not finite");
    parameters.set(before);
    average.ifPresent(AveragedNetwork::undo);
  }

  /** The network with averaged parameters. */
  Optional<AveragedNetwork> average() {
    return average;
  }

  /** Restores that training has diverged, or "" if not. */
  void setDivergence(String reason) {
    divergence = reason;
  }

  /** The first quantity that was not finite in the epoch that was undone; or "". */
  String divergence() {
    return divergence;
  }

  /** The state needed to continue training from here, with the losses so far. */
  Checkpoint checkpoint(EarlyStopping stopping, RunHistory history) {
    return new Checkpoint(
        state(),
        average.map(AveragedNetwork::state).orElse(NO_STATE),
        stopping.copy(),
        history.copy());
  }

  /** The state after the last epoch. */
  LearnerState state() {
    return new LearnerState(
        last.orElseGet(parameters::toVector), optimizer.state(), schedule.state(), random.copy());
  }

  /** That of the parameters in the network: after the last epoch, or after an earlier one. */
  private LearnerState present() {
    return earlier.orElseGet(this::state);
  }

  /** Replaces the parameters by those of an earlier epoch, until training goes on. */
  void showEarlier(LearnerState state) {
    last = Optional.of(last.orElseGet(parameters::toVector));
    earlier = Optional.of(state);
    parameters.set(state.parameters());
  }

  /** Returns to the parameters of the last epoch. */
  void showLast() {
    last.ifPresent(parameters::set);
    last = Optional.empty();
    earlier = Optional.empty();
  }

  /** Restores a state of this learner, or of another one with the same configuration. */
  void restore(Checkpoint checkpoint) {
    restore(checkpoint.learner());
    average.ifPresent(each -> each.restore(checkpoint.average()));
  }

  private void restore(LearnerState state) {
    last = Optional.empty();
    earlier = Optional.empty();
    parameters.set(state.parameters());
    optimizer.restore(state.optimizer(stateLength));
    schedule.restore(state.schedule());
    random = state.random().copy();
    divergence = "";
  }

  /**
   * What the next update minimizes: the first batch of the next epoch, with the noise and under the
   * masks that it will have, with a copy of the network.
   *
   * @param parts the settings of the update
   * @param others the batches of its epoch
   */
  Objective objective(RunParts parts, Batches others) {
    return copy(parts, others).objective();
  }

  private Objective objective() {
    batches.shuffle(random);
    Samples batch = batches.batch(0);
    Penalty both = new Penalty(l2.l2(), l1.l1(), l2.biases());
    RealMatrix x = noise.addedTo(batch.x(), inputNoise, random).copy();
    return new Objective(network, x, batch.y().copy(), loss, both, dropout, random);
  }

  /** The loss on samples in evaluation mode, without penalties, with a copy of the network. */
  Objective trainObjective(RunParts parts, Samples samples) {
    Network copy = copyOfNetwork(parts);
    Penalty none = new Penalty(0, 0);
    return new Objective(copy, samples.x(), samples.y(), loss, none, 0, random);
  }

  Network copyOfNetwork(RunParts parts) {
    Network copy = new Network(parts.architecture(), new RandomStream(0), engine);
    copy.parameters().set(parameters.toVector());
    return copy;
  }

  Network network() {
    return network;
  }

  Loss loss() {
    return loss;
  }

  /** The number of parameters of the network. */
  int parameters() {
    return before.length;
  }

  /**
   * The number of values that it stores for its parameters: themselves, their gradient, the
   * transposed weights, the parameters before the epoch, and the optimizer's state.
   */
  long size() {
    return 4L * parameters() + stateLength + average.map(AveragedNetwork::size).orElse(0L);
  }

  /** The penalty on the parameters, which is not part of the loss. */
  double penalty() {
    return l1.of(parameters) + l2.of(parameters);
  }

  /** The name of the engine. */
  String kernels() {
    return engine.name();
  }
}
