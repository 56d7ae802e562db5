package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.math.Kernels;
import overfit.math.RandomStream;
import overfit.math.ThreadTeam;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** All engines give bit-identical results. */
class EngineTest {
  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);
  private static final int SAMPLES = 150;
  private static final double DROPOUT = 0.3;

  private static final List<Architecture> SHAPES =
      List.of(
          new Architecture(2, List.of(21, 70), 3, Activation.TANH, Initialization.PYTORCH),
          new Architecture(2, List.of(140, 1, 9), 1, Activation.TANH, Initialization.PYTORCH));

  private final RandomStream random = new RandomStream(42);
  private final RealMatrix x = drawn(2);
  private final RealMatrix y = drawn(3);

  record Way(Kernels kernels, int workers, int chunk, Architecture shape) {
    /** The same, computed in the plainest way. */
    Way plain() {
      return new Way(Kernels.PLAIN, 1, SAMPLES, shape);
    }

    Engine engine() {
      return new Engine(kernels, workers == 1 ? ThreadTeam.ALONE : new ThreadTeam(workers, POOL));
    }

    @Override
    public String toString() {
      return String.join(
          " ",
          engine().name(),
          "chunks of " + chunk,
          shape.hidden().toString(),
          shape.normalization().key());
    }
  }

  static Stream<Way> ways() {
    return Stream.of(Kernels.PLAIN, Kernels.vector().orElseThrow())
        .flatMap(
            kernels ->
                Stream.of(1, 2, 3)
                    .flatMap(
                        workers ->
                            Stream.of(1, 5, 64, 128, SAMPLES + 1)
                                .flatMap(chunk -> ways(kernels, workers, chunk))));
  }

  private static Stream<Way> ways(Kernels kernels, int workers, int chunk) {
    return Arrays.stream(Normalization.values())
        .flatMap(
            normalization -> SHAPES.stream().map(shape -> shape.withNormalization(normalization)))
        .map(shape -> new Way(kernels, workers, chunk, shape));
  }

  @AfterAll
  static void close() {
    POOL.shutdown();
  }

  private RealMatrix drawn(int columns) {
    double[][] data = new double[SAMPLES][columns];
    for (double[] row : data) {
      random.fillUniformFloats(row, -2, 2);
    }
    return new Array2DRowRealMatrix(data, false);
  }

  private RealMatrix truth(Way way) {
    return y.getSubMatrix(0, SAMPLES - 1, 0, way.shape.outputs() - 1);
  }

  private static Network network(Way way) {
    return new Network(way.shape, new RandomStream(7), way.engine(), way.chunk, 0);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void learnsTheSameBitsFromAnyChunksOnAnyThreads(Way way) {
    assertArrayEquals(trained(way.plain()), trained(way));
  }

  /** Losses and parameters of a few epochs, and the predictions after them. */
  private double[] trained(Way way) {
    Network network = network(way);
    RandomStream masks = new RandomStream(1);
    Optimizer adam = OptimizerKind.ADAM.create(OptimizerOptions.DEFAULT, network.parameters());
    int last = way.shape.outputs() - 1;
    double[] losses = new double[5];
    for (int i = 0; i < losses.length; i++) {
      losses[i] = network.learn(x, truth(way), Loss.HUBER, DROPOUT, masks);
      adam.step(new Step(0.01, 0, 0));
    }
    return Stream.of(
            losses,
            network.parameters().toVector(),
            network.forward(x).getColumn(0),
            network.forward(x, DROPOUT, masks).getColumn(last))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void theLossThatIsLearnedFromIsThatOfTheAnswers(Way way) {
    Network network = network(way);
    double loss = network.learn(x, truth(way), Loss.MSE, DROPOUT, new RandomStream(1));
    assertEquals(Loss.MSE.of(network.forward(x, DROPOUT, new RandomStream(1)), truth(way)), loss);
  }

  @Test
  void anExecutorThatIsShutDownLeavesTheWorkToTheCaller() {
    ExecutorService closed = Executors.newFixedThreadPool(1);
    closed.shutdown();
    Architecture shape =
        new Architecture(2, List.of(4), 3, Activation.RELU, Initialization.PYTORCH);
    Engine two = new Engine(Kernels.PLAIN, new ThreadTeam(2, closed));
    assertEquals(
        new Network(shape, new RandomStream(7)).forward(x),
        new Network(shape, new RandomStream(7), two, 8, 0).forward(x));
  }

  @Test
  void fewSamplesAndFewEpochsArePlainOnOneThread() {
    ThreadTeam two = new ThreadTeam(2, POOL);
    Architecture lesson =
        new Architecture(1, List.of(64, 64), 1, Activation.TANH, Initialization.PYTORCH);
    assertEquals("plain", Engine.suiting(lesson, 30, 500, two).name());
    assertEquals("vector", Engine.suiting(lesson, 30, 100_000, two).name());
    assertEquals("plain×2", Engine.suiting(lesson, 1000, 400, two).name());
    assertEquals("vector×2", Engine.suiting(lesson, 10_000, 500, two).name());
    assertEquals("vector", Engine.suiting(lesson, 10_000, 500, ThreadTeam.ALONE).name());
    assertEquals("plain", Engine.suiting(lesson, 30, 0, two).name());
  }
}
