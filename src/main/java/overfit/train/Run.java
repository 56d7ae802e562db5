package overfit.train;

import java.util.OptionalLong;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Settings;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Architecture;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Optimizer;
import overfit.nn.OptimizerOptions;
import overfit.nn.Parameters;
import overfit.nn.Penalty;
import overfit.nn.Step;

/**
 * One network trained from one config. The same config gives the same run, epoch by epoch: all
 * chance comes from one stream that starts at the seed, and no clock is read.
 */
public final class Run {

  private static final Loss LOSS = Loss.MSE;

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
  private final Network network;
  private final Optimizer optimizer;
  private final Samples truth;

  /** The parameters before the epoch, for when it turns out not to be finite. */
  private final double[] good;

  private final LossSeries trainSeries = new LossSeries(0);
  private final LossSeries testSeries = new LossSeries(1);

  private Config config;
  private double dropout;
  private Penalty penalty;
  private Step step;
  private long epoch;
  private long goal;
  private boolean diverged;
  private OptionalLong editedAt = OptionalLong.empty();
  private double trainLoss = Double.NaN;
  private double testLoss;
  private double bestTestLoss = Double.POSITIVE_INFINITY;
  private long bestEpoch;

  private Run(NamedConfig plan) {
    name = plan.name();
    config = plan.config();
    random = new RandomStream(config.get(Settings.SEED));
    samples = samples();
    test = exact(TEST_POINTS, 0);
    network = new Network(architecture(), random);
    batches = new Batches(samples, config.get(Settings.BATCH).orElse(Integer.MAX_VALUE));
    optimizer =
        config.get(Settings.OPTIMIZER).create(OptimizerOptions.DEFAULT, network.parameters());
    good = network.parameters().toVector();
    truth = exact(FIT_POINTS, FIT_MARGIN);
    goal = config.get(Settings.EPOCHS);
    readLiveSettings();
    testLoss = loss(test);
  }

  /** The run as it is before the first epoch. */
  public static Run of(NamedConfig plan) {
    return new Run(plan);
  }

  private Samples samples() {
    return Samples.noisy(
        config.get(Settings.TARGET),
        config.get(Settings.SAMPLES).intValue(),
        config.get(Settings.NOISE),
        config.get(Settings.X_MIN),
        config.get(Settings.X_MAX),
        random);
  }

  /** Points of the true function, {@code margin} of the samples' range beyond both its ends. */
  private Samples exact(int count, double margin) {
    double min = config.get(Settings.X_MIN);
    double max = config.get(Settings.X_MAX);
    double beyond = margin * (max - min);
    return Samples.exact(config.get(Settings.TARGET), count, min - beyond, max + beyond);
  }

  private Architecture architecture() {
    return new Architecture(
        1,
        config.get(Settings.HIDDEN),
        1,
        config.get(Settings.ACTIVATION),
        config.get(Settings.INITIALIZATION));
  }

  private void readLiveSettings() {
    double l2 = config.get(Settings.L2);
    boolean decoupled = config.get(Settings.OPTIMIZER).decoupled();
    dropout = config.get(Settings.DROPOUT);
    penalty = new Penalty(decoupled ? 0 : l2, config.get(Settings.L1));
    step =
        new Step(
            config.get(Settings.LEARNING_RATE), config.get(Settings.MOMENTUM), decoupled ? l2 : 0);
  }

  /** Goes on with other values of the live settings. */
  void adjust(Config other) {
    config = other;
    editedAt = OptionalLong.of(epoch);
    readLiveSettings();
  }

  /** As many epochs again; a run that has diverged has none left. */
  void extend() {
    if (!diverged) {
      goal += config.get(Settings.EPOCHS);
    }
  }

  /** One epoch. Where the loss is no longer finite the epoch is undone and the run has diverged. */
  public void step() {
    Parameters parameters = network.parameters();
    parameters.copyTo(good);
    batches.shuffle(random);
    double total = 0;
    for (int i = 0; i < batches.count(); i++) {
      Samples batch = batches.batch(i);
      RealMatrix prediction = network.forward(batch.x(), dropout, random);
      total += LOSS.of(prediction, batch.y()) * batch.count();
      LOSS.gradient(prediction, batch.y(), prediction);
      network.backward(prediction);
      penalty.addGradient(parameters);
      optimizer.step(step);
    }
    accept(total / samples.count(), loss(test));
  }

  private void accept(double train, double afterwards) {
    if (!Double.isFinite(train) || !Double.isFinite(afterwards)) {
      network.parameters().set(good);
      diverged = true;
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

  private double loss(Samples at) {
    return LOSS.of(network.forward(at.x()), at.y());
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
    if (diverged) {
      return Status.DIVERGED;
    }
    return epoch < goal ? Status.RUNNING : Status.FINISHED;
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
    return loss(samples);
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
    return penalty.of(network.parameters());
  }

  /** The train loss to be expected of the true function: the variance of the noise. */
  public double noiseFloor() {
    double noise = config.get(Settings.NOISE);
    return noise * noise;
  }

  public Points data() {
    return points(samples.x(), samples.y());
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
        data(),
        points(truth.x(), network.forward(truth.x())),
        points(truth.x(), truth.y()),
        trainSeries.curve(),
        testSeries.curve());
  }

  private static Points points(RealMatrix x, RealMatrix y) {
    return new Points(x.getColumn(0), y.getColumn(0));
  }
}
