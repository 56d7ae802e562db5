package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import overfit.data.Samples;
import overfit.data.Target;
import overfit.math.Kernels;
import overfit.math.RandomStream;
import overfit.nn.optim.Optimizer;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** Compares the lesson's epoch with an implementation in Commons Math's own operations. */
@Isolated("measures time")
class NaiveEngineTest {
  private static final double RATE = 0.01;
  private static final int ROUNDS = 15;
  private static final int WARM_UP = 2000;
  private static final int EPOCHS = 50;

  private final RandomStream random = new RandomStream(42);
  private final Samples samples = Samples.noisy(Target.SIN, 30, 0.3, -3, 3, random);
  private final Architecture shape =
      new Architecture(1, List.of(64, 64), 1, Activation.TANH, Initialization.PYTORCH);

  private DoubleSupplier ours(Kernels kernels) {
    Network network = new Network(shape, random.copy(), new Engine(kernels, Engine.PLAIN.team()));
    Optimizer sgd = OptimizerKind.SGD.create(OptimizerOptions.DEFAULT, network.parameters());
    Step step = new Step(RATE, 0, 0);
    return () -> {
      double loss = network.learn(samples.x(), samples.y(), Loss.MSE, 0, random);
      sgd.step(step);
      return loss;
    };
  }

  private DoubleSupplier naive() {
    Network first = new Network(shape, random.copy());
    return new NaiveEngine(shape, first.parameters(), samples.x(), samples.y(), RATE)::epoch;
  }

  @Test
  void bothLearnTheSame() {
    DoubleSupplier naive = naive();
    DoubleSupplier ours = ours(Kernels.PLAIN);
    for (int i = 0; i < 200; i++) {
      double expected = naive.getAsDouble();
      // Two hundred steps with sums in a different order.
      assertEquals(expected, ours.getAsDouble(), 1e-12 * expected);
    }
  }

  /**
   * The best of many short alternating rounds: other load can slow down some of them, but hardly
   * all. On an idle machine, plain was 6 times as fast and vector 10 times.
   */
  @Test
  void oursTakesLessThanAThirdOfTheTime() {
    DoubleSupplier naive = naive();
    DoubleSupplier plain = ours(Kernels.PLAIN);
    DoubleSupplier vector = ours(Kernels.vector().orElseThrow());
    List.of(naive, plain, vector).forEach(epoch -> nanoseconds(epoch, WARM_UP));
    long naiveTime = Long.MAX_VALUE;
    long plainTime = Long.MAX_VALUE;
    long vectorTime = Long.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      naiveTime = Math.min(naiveTime, nanoseconds(naive, EPOCHS));
      plainTime = Math.min(plainTime, nanoseconds(plain, EPOCHS));
      vectorTime = Math.min(vectorTime, nanoseconds(vector, EPOCHS));
    }
    assertTrue(naiveTime >= 3 * plainTime, naiveTime + " ns to " + plainTime);
    assertTrue(naiveTime >= 3 * vectorTime, naiveTime + " ns to " + vectorTime);
  }

  private static long nanoseconds(DoubleSupplier epoch, int times) {
    long before = System.nanoTime();
    for (int i = 0; i < times; i++) {
      epoch.getAsDouble();
    }
    return System.nanoTime() - before;
  }
}
