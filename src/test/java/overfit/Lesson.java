package overfit;

import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.data.Target;
import overfit.math.RandomStream;
import overfit.nn.Activation;
import overfit.nn.Architecture;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Normalization;
import overfit.nn.Penalty;
import overfit.nn.Step;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/**
 * The lesson as PyTorch ran it for the reference files: 30 noisy points of a sine, full batches,
 * seed 42.
 */
public final class Lesson {
  private final RandomStream random;
  private final Samples test = Samples.exact(Target.SIN, 100, -3, 3);
  private final Samples train;
  private final Batches batches;
  private final Network network;
  private final Optimizer optimizer;
  private final Setup setup;

  /** The options of a run. */
  public record Setup(
      List<Integer> hidden,
      Activation activation,
      Normalization normalization,
      Penalty penalty,
      double dropout,
      OptimizerKind kind,
      OptimizerOptions options,
      Step step) {
    public static final Setup PLAIN =
        new Setup(
            List.of(64, 64),
            Activation.TANH,
            Normalization.NONE,
            new Penalty(0, 0),
            0,
            OptimizerKind.SGD,
            OptimizerOptions.DEFAULT,
            new Step(0.01, 0, 0));

    public Setup withHidden(Integer... widths) {
      return new Setup(
          List.of(widths), activation, normalization, penalty, dropout, kind, options, step);
    }

    public Setup withActivation(Activation other) {
      return new Setup(hidden, other, normalization, penalty, dropout, kind, options, step);
    }

    public Setup withNormalization(Normalization other) {
      return new Setup(hidden, activation, other, penalty, dropout, kind, options, step);
    }

    public Setup withL2(double l2) {
      return new Setup(
          hidden, activation, normalization, new Penalty(l2, 0), dropout, kind, options, step);
    }

    public Setup withDropout(double p) {
      return new Setup(hidden, activation, normalization, penalty, p, kind, options, step);
    }

    public Setup withOptimizer(OptimizerKind other, OptimizerOptions constants, Step size) {
      return new Setup(hidden, activation, normalization, penalty, dropout, other, constants, size);
    }
  }

  public Lesson(Setup setup) {
    this(setup, new RandomStream(42));
  }

  private Lesson(Setup setup, RandomStream random) {
    this(setup, data(random), random);
  }

  /** A run that continues with the given random stream, on given data. */
  public Lesson(Setup setup, Samples train, RandomStream random) {
    this.setup = setup;
    this.random = random;
    this.train = train;
    batches = new Batches(train, train.count());
    network =
        new Network(
            new Architecture(1, setup.hidden, 1, setup.activation, Initialization.PYTORCH)
                .withNormalization(setup.normalization),
            random);
    optimizer = setup.kind.create(setup.options, network.parameters());
  }

  public static Samples data(RandomStream random) {
    return Samples.noisy(Target.SIN, 30, 0.3, -3, 3, random);
  }

  /** Trains one epoch; returns the train loss before the update. */
  public double epoch() {
    return epoch(setup.step);
  }

  public double epoch(Step step) {
    batches.shuffle(random);
    Samples batch = batches.batch(0);
    double loss = network.learn(batch.x(), batch.y(), Loss.MSE, setup.dropout, random);
    setup.penalty.addGradient(network.parameters());
    optimizer.step(step);
    return loss;
  }

  public double[] epochs(int count) {
    double[] losses = new double[count];
    for (int i = 0; i < count; i++) {
      losses[i] = epoch();
    }
    return losses;
  }

  public double trainLossEval() {
    return Loss.MSE.of(network.forward(train.x()), train.y());
  }

  public double testLoss() {
    return Loss.MSE.of(network.forward(test.x()), test.y());
  }

  /** The prediction as in the published script, with dropout still active. */
  public double testLossInTrainingMode() {
    return Loss.MSE.of(network.forward(test.x(), setup.dropout, random), test.y());
  }

  public double[] predict(double[] x) {
    return network.forward(new Array2DRowRealMatrix(x)).getColumn(0);
  }

  public Network network() {
    return network;
  }
}
