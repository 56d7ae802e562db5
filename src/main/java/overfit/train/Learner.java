package overfit.train;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Engine;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Parameters;
import overfit.nn.Penalty;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.schedule.Schedule;
import overfit.train.history.RunHistory;

/**
 * What learns: a network with its loss function, optimizer and learning rate schedule. All chance
 * comes from one stream of random numbers, and no clock is read.
 */
final class Learner {

  private final Engine engine;
  private final Network network;
  private final Parameters parameters;
  private final Loss loss;
  private final Optimizer optimizer;
  private final Schedule schedule;
  private final Optional<Double> clipNorm;
  private final Optional<Double> clipValue;

  /** The parameters before the epoch, for when it turns out not to be finite. */
  private final double[] before;

  private RandomStream random;
  private Batches batches;
  private double dropout;
  private Penalty sparsity;
  private Penalty decay;
  private Step base;
  private String divergence = "";

  /** Draws the first weights. */
  Learner(RunParts parts, Engine engine, Batches batches, RandomStream random) {
    Config config = parts.config();
    this.engine = engine;
    this.batches = batches;
    this.random = random;
    network = new Network(parts.architecture(), random, engine);
    parameters = network.parameters();
    before = parameters.toVector();
    loss = config.get(Settings.LOSS);
    optimizer = parts.optimizer(parameters);
    schedule = parts.schedule();
    clipNorm = config.get(Settings.CLIP_NORM);
    clipValue = config.get(Settings.CLIP_VALUE);
    adjust(parts);
  }

  /** Goes on with other values of the live settings. */
  void adjust(RunParts parts) {
    dropout = parts.config().get(Settings.DROPOUT);
    sparsity = parts.sparsity();
    decay = parts.decay();
    base = parts.step();
  }

  /** Goes on with other samples. */
  void learnFrom(Batches others) {
    batches = others;
  }

  /** The step that is due after so many epochs, the last of which had that train loss. */
  Step stepAfter(long epochs, double trainLoss) {
    return schedule.at((int) Math.min(epochs, Integer.MAX_VALUE), trainLoss, base);
  }

  /**
   * One epoch: an update for each batch. Gives the mean of the losses before them. Where one is no
   * longer finite, the epoch is undone.
   */
  double epoch(Step step) {
    parameters.copyTo(before);
    batches.shuffle(random);
    double total = 0;
    for (int i = 0; i < batches.count(); i++) {
      Samples batch = batches.batch(i);
      double mean = step(batch, step);
      if (!Double.isFinite(mean)) {
        undo(batch);
        return mean;
      }
      total += mean * batch.count();
    }
    return total / batches.samples();
  }

  /** Forward, loss and backward; then penalty and optimizer, if the loss is finite. */
  private double step(Samples batch, Step step) {
    double mean = network.learn(batch.x(), batch.y(), loss, dropout, random);
    if (Double.isFinite(mean)) {
      sparsity.addGradient(parameters);
      clip();
      decay.addGradient(parameters);
      optimizer.step(step);
    }
    return mean;
  }

  /** The length first, then the single elements, where both are wanted. */
  private void clip() {
    if (clipNorm.isPresent()) {
      parameters.clipGradientNorm(clipNorm.get());
    }
    if (clipValue.isPresent()) {
      parameters.clipGradientValue(clipValue.get());
    }
  }

  /** The epoch is undone; what ceased to be finite at these samples is looked for first. */
  void undo(Samples at) {
    divergence = network.firstNonFinite(at.x()).orElse("loss is not finite");
    parameters.set(before);
  }

  /** What first ceased to be finite in the epoch that was undone; or "". */
  String divergence() {
    return divergence;
  }

  /** All that it needs to go on from here, with the losses up to here. */
  Checkpoint checkpoint(RunHistory history) {
    return new Checkpoint(
        parameters.toVector(), optimizer.state(), schedule.state(), random.copy(), history.copy());
  }

  /** Goes on from where it was, or where another with the same past is. */
  void restore(Checkpoint checkpoint) {
    parameters.set(checkpoint.parameters());
    optimizer.restore(checkpoint.optimizer(optimizer.state().length));
    schedule.restore(checkpoint.schedule());
    random = checkpoint.random().copy();
    divergence = "";
  }

  Network network() {
    return network;
  }

  Loss loss() {
    return loss;
  }

  /** How many parameters its network has. */
  int parameters() {
    return before.length;
  }

  /** What the parameters cost beside the loss. */
  double penalty() {
    return sparsity.of(parameters) + decay.of(parameters);
  }

  /** What computes it. */
  String kernels() {
    return engine.name();
  }
}
