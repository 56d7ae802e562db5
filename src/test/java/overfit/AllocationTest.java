package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Lesson.Setup;
import overfit.data.Batches;
import overfit.data.Samples;
import overfit.math.Kernels;
import overfit.math.RandomStream;
import overfit.math.ThreadTeam;
import overfit.nn.Activation;
import overfit.nn.Architecture;
import overfit.nn.Engine;
import overfit.nn.Initialization;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.nn.Normalization;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** An epoch allocates nothing once its buffers exist. */
class AllocationTest {
  private static final int WARM_UP = 5;
  private static final int MEASURED = 20;
  private static final int ROUNDS = 5;

  private static final Architecture SHAPE =
      new Architecture(1, List.of(16, 70), 1, Activation.TANH, Initialization.PYTORCH);

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void withPenaltyAndDropout() {
    assertNothingAllocated(new Lesson(Setup.PLAIN.withL2(0.01).withDropout(0.3)));
  }

  @ParameterizedTest
  @EnumSource
  void withEveryActivation(Activation activation) {
    assertNothingAllocated(new Lesson(Setup.PLAIN.withActivation(activation)));
  }

  @ParameterizedTest
  @EnumSource
  void withEveryOptimizer(OptimizerKind kind) {
    Step step = new Step(0.01, 0.9, 0.01);
    assertNothingAllocated(
        new Lesson(Setup.PLAIN.withOptimizer(kind, OptimizerOptions.DEFAULT, step)));
  }

  @Test
  void withLayerNormalization() {
    assertNothingAllocated(
        new Lesson(Setup.PLAIN.withNormalization(Normalization.LAYER).withDropout(0.3)));
  }

  @Test
  void withBatchesOfTwoSizes() {
    RandomStream random = new RandomStream(42);
    Batches batches = new Batches(Lesson.data(random), 8);
    Architecture architecture =
        new Architecture(1, List.of(16), 1, Activation.TANH, Initialization.PYTORCH);
    Network network = new Network(architecture, random);
    assertNothingAllocated(
        () -> {
          batches.shuffle(random);
          for (int i = 0; i < batches.count(); i++) {
            Samples batch = batches.batch(i);
            network.learn(batch.x(), batch.y(), Loss.MSE, 0.1, random);
          }
        });
  }

  @Test
  void inOneCallWithDropoutAndEvaluationOfManySizes() {
    RandomStream random = new RandomStream(42);
    Samples data = Lesson.data(random);
    Network network = new Network(SHAPE, random);
    List<RealMatrix> sizes =
        Stream.of(1, 100, 257).map(n -> (RealMatrix) new Array2DRowRealMatrix(n, 1)).toList();
    assertNothingAllocated(
        () -> {
          network.learn(data.x(), data.y(), Loss.MSE, 0.1, random);
          for (int i = 0; i < sizes.size(); i++) {
            network.forward(sizes.get(i));
          }
        });
  }

  /** Only the executor's queue allocates, to start a helper. */
  @Test
  void onTwoThreads() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    assertLittle(least(new Engine(Kernels.PLAIN, new ThreadTeam(2, pool)), 5000, WARM_UP));
    pool.shutdown();
  }

  /**
   * Runs in a separate JVM without background compilation, so that the JIT compiler makes the same
   * decisions every time. Otherwise, on a busy machine, it sometimes allocates one vector of the
   * tanh loop as an object of 128 bytes, and on Temurin 25 often; so the limit is only checked on
   * the Java version that the project is built for.
   */
  @Test
  @EnabledForJreRange(max = JRE.JAVA_17)
  void onVectors() throws IOException, InterruptedException {
    List<String> options = List.of("-Xbatch", "--add-modules", "jdk.incubator.vector");
    assertLittle(Long.parseLong(OtherJvm.output(AllocationTest.class, options)));
  }

  /** Prints the allocation of epochs with vector kernels after warm-up. */
  public static void main(String[] args) {
    Engine engine = new Engine(Kernels.vector().orElseThrow(), ThreadTeam.ALONE);
    System.out.println(least(engine, 30, 20_000));
  }

  private static void assertLittle(long bytes) {
    assertTrue(bytes < 100 * MEASURED, bytes + " bytes in " + MEASURED + " epochs");
  }

  private static long least(Engine engine, int samples, int warmUp) {
    RandomStream random = new RandomStream(42);
    Network network = new Network(SHAPE, random, engine);
    RealMatrix x = new Array2DRowRealMatrix(samples, 1);
    Runnable epoch = () -> network.learn(x, x, Loss.MSE, 0.1, random);
    repeat(epoch, warmUp);
    return LongStream.generate(() -> allocated(epoch)).limit(ROUNDS).min().getAsLong();
  }

  private void assertNothingAllocated(Lesson lesson) {
    assertNothingAllocated(
        () -> {
          lesson.epoch();
          lesson.trainLossEval();
          lesson.testLoss();
        });
  }

  private void assertNothingAllocated(Runnable epoch) {
    repeat(epoch, WARM_UP);
    // One-time work of the JIT compiler may happen in a round or two.
    long least = LongStream.generate(() -> allocated(epoch)).limit(ROUNDS).min().getAsLong();
    assertEquals(0, least);
  }

  private static long allocated(Runnable epoch) {
    long before = THREADS.getCurrentThreadAllocatedBytes();
    repeat(epoch, MEASURED);
    return THREADS.getCurrentThreadAllocatedBytes() - before;
  }

  private static void repeat(Runnable epoch, int times) {
    for (int i = 0; i < times; i++) {
      epoch.run();
    }
  }
}
