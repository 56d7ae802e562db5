package overfit.train;

import java.util.OptionalLong;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Engine;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Optimizer;
import overfit.nn.Parameters;
import overfit.nn.Penalty;
import overfit.nn.Schedule;
import overfit.nn.Step;

/**
 * One network trained from one config. The same config gives the same run, epoch by epoch: all
 * chance comes from one stream that starts at the seed, and no clock is read.
 */
public final class Run {

  /** As many as the published lesson tests on. */
  private static final int TEST_POINTS = 100;

  /** More than a wide screen has columns; a wider one joins them by lines. */
  private static final int FIT_POINTS = 257;

  /** How far curves go beyond the samples: with samples on [-3, 3] just beyond ±π. */
  private static final double FIT_MARGIN = 0.05;

  private final String name;
  private final RandomStream random;
  private final Samples samples;
  private final Samples test;
  private final Batches batches;
  private final Engine engine;
  private final Network network;
  private final Optimizer optimizer;
  private final Schedule schedule;
  private final Loss loss;
  private final Points data;
  private final Points truth;
  private final RealMatrix fitPlaces;

  /** The parameters before the epoch, for when it turns out not to be finite. */
  private final double[] good;

  private final LossSeries trainSeries = new LossSeries(0);
  private final LossSeries testSeries = new LossSeries(1);

  private Config config;
  private double dropout;
  private Penalty sparsity;
  private Penalty decay;
  private Step base;
  private long epoch;
  private long goal;
  private String divergence = "";
  private OptionalLong editedAt = OptionalLong.empty();
  private double trainLoss = Double.NaN;
  private double testLoss;
  private double bestTestLoss = Double.POSITIVE_INFINITY;
  private long bestEpoch;

  private Run(NamedConfig plan, Engines engines) {
    name = plan.name();
    config = plan.config();
    random = new RandomStream(config.get(Settings.SEED));
    Parts parts = new Parts(config);
    samples = parts.samples(random);
    test = parts.exact(TEST_POINTS, 0);
    engine = parts.engine(engines);
    network = new Network(parts.architecture(), random, engine);
    batches = parts.batches(samples);
    optimizer = parts.optimizer(network.parameters());
    schedule = parts.schedule();
    loss = config.get(Settings.LOSS);
    Samples beyond = parts.exact(FIT_POINTS, FIT_MARGIN);
    fitPlaces = beyond.x();
    truth = points(beyond.x(), beyond.y());
    data = points(samples.x(), samples.y());
    good = network.parameters().toVector();
    goal = config.get(Settings.EPOCHS);
    readLiveSettings();
    testLoss = testLossNow();
  }

  /** The run as it is before the first epoch. */
  public static Run of(NamedConfig plan) {
    return of(plan, Engines.SERIAL);
  }

  /** The same run, computed with what {@code engines} chooses. */
  public static Run of(NamedConfig plan, Engines engines) {
    return new Run(plan, engines);
  }

  /** A run for the place of another: where that was extended, so is this. */
  static Run instead(Run other, NamedConfig plan, Engines engines) {
    Run run = of(plan, engines);
    if (run.config.get(Settings.EPOCHS).equals(other.config.get(Settings.EPOCHS))) {
      run.goal = other.goal;
    }
    return run;
  }

  private void readLiveSettings() {
    Parts parts = new Parts(config);
    dropout = config.get(Settings.DROPOUT);
    sparsity = parts.sparsity();
    decay = parts.decay();
    base = parts.step();
  }

  /** Goes on with other values of the live settings. */
  void adjust(Config other) {
    config = other;
    editedAt = OptionalLong.of(epoch);
    readLiveSettings();
  }

  /** As many epochs again. */
  void extend() {
    extend(config.get(Settings.EPOCHS));
  }

  /** More epochs; a run that has diverged has none left. */
  void extend(long epochs) {
    if (status() != Status.DIVERGED) {
      goal += epochs;
    }
  }

  /**
   * One epoch: for each batch forward, loss and backward, then penalty and optimizer. Where the
   * loss is no longer finite the epoch is undone and the run has diverged.
   */
  public void step() {
    Parameters parameters = network.parameters();
    parameters.copyTo(good);
    batches.shuffle(random);
    Step step = schedule.at((int) Math.min(epoch, Integer.MAX_VALUE), trainLoss, base);
    double total = 0;
    for (int i = 0; i < batches.count(); i++) {
      Samples batch = batches.batch(i);
      double mean = network.learn(batch.x(), batch.y(), loss, dropout, random);
      if (!Double.isFinite(mean)) {
        diverge(batch);
        return;
      }
      total += mean * batch.count();
      sparsity.addGradient(parameters);
      clip(parameters);
      decay.addGradient(parameters);
      optimizer.step(step);
    }
    accept(total / batches.samples(), testLossNow());
  }

  /** The epoch is undone; what ceased to be finite is looked for where it arose. */
  private void diverge(Samples at) {
    divergence = network.firstNonFinite(at.x()).orElse("loss is not finite");
    network.parameters().set(good);
  }

  private void accept(double train, double afterwards) {
    if (!Double.isFinite(afterwards)) {
      diverge(test);
      return;
    }
    epoch++;
    trainLoss = train;
    testLoss = afterwards;
    trainSeries.add(train);
    testSeries.add(afterwards);
    if (afterwards < bestTestLoss) {
      bestTestLoss = afterwards;
      bestEpoch = epoch;
    }
  }

  /** The length first, then the single elements, where both are wanted. */
  private void clip(Parameters parameters) {
    config.get(Settings.CLIP_NORM).ifPresent(parameters::clipGradientNorm);
    config.get(Settings.CLIP_VALUE).ifPresent(parameters::clipGradientValue);
  }

  /** Whatever training minimizes, the truth is compared with by its squared error. */
  private double testLossNow() {
    return Loss.MSE.of(network.forward(test.x()), test.y());
  }

  public String name() {
    return name;
  }

  public Config config() {
    return config;
  }

  public boolean running() {
    return status() == Status.RUNNING;
  }

  public Status status() {
    if (!divergence.isEmpty()) {
      return Status.DIVERGED;
    }
    return epoch < goal ? Status.RUNNING : Status.FINISHED;
  }

  /**
   * What first ceased to be finite, such as {@code hidden layer 2: gradient is infinite}; or "".
   */
  public String divergence() {
    return divergence;
  }

  /** How it is computed, which decides how fast, and never any number: plain, vector×2. */
  public String kernels() {
    return engine.name();
  }

  /** Epochs done. */
  public long epoch() {
    return epoch;
  }

  /** The epoch at which training ends. */
  public long goal() {
    return goal;
  }

  /** The loss that training saw in the last epoch, before each update; NaN before the first. */
  public double trainLoss() {
    return trainLoss;
  }

  /** The loss on the samples now, with dropout off. */
  public double trainLossEval() {
    return loss.of(network.forward(samples.x()), samples.y());
  }

  /** The loss against the noiseless target now. */
  public double testLoss() {
    return testLoss;
  }

  public double bestTestLoss() {
    return bestTestLoss;
  }

  /** The epoch, counted from 1, after which the test loss was lowest; 0 before the first. */
  public long bestEpoch() {
    return bestEpoch;
  }

  /** What the parameters cost beside the loss. */
  public double penalty() {
    return sparsity.of(network.parameters()) + decay.of(network.parameters());
  }

  /** The train loss to be expected of the true function. */
  public double noiseFloor() {
    return loss.ofNoise(config.get(Settings.NOISE));
  }

  public Points data() {
    return data;
  }

  /** What the network answers on the test points. */
  public Points testFit() {
    return points(test.x(), network.forward(test.x()));
  }

  public RunSnapshot snapshot() {
    return new RunSnapshot(
        name,
        config,
        status(),
        epoch,
        goal,
        editedAt,
        trainLossEval(),
        testLoss,
        noiseFloor(),
        bestTestLoss,
        bestEpoch,
        data,
        new Points(truth.x(), network.forward(fitPlaces).getColumn(0)),
        truth,
        trainSeries.curve(),
        testSeries.curve());
  }

  private static Points points(RealMatrix x, RealMatrix y) {
    return new Points(x.getColumn(0), y.getColumn(0));
  }
}
