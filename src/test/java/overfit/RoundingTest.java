package overfit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Lesson.Setup;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** Why the README says that PyTorch's numbers end: training amplifies rounding. */
class RoundingTest {

  private static final Setup OVERFITTING =
      Setup.PLAIN.withOptimizer(OptimizerKind.ADAM, OptimizerOptions.DEFAULT, new Step(0.01, 0, 0));

  @ParameterizedTest
  @ValueSource(longs = {42, 44, 47})
  void differencesInTheLastBitStaySmallUntilAdamsStepsBecomeUnstable(long seed) {
    double[] losses = lesson(seed, 1).epochs(1000);
    double[] others = lesson(seed, Math.nextDown(1.0)).epochs(1000);
    assertTrue(largestDifference(losses, others, 0, 600) < 1e-11);
    assertTrue(largestDifference(losses, others, 600, 1000) > 0.01);
  }

  /** A run of the preset overfitting, with scaled initial weights. */
  private static Lesson lesson(long seed, double scale) {
    RandomStream random = new RandomStream(seed);
    Samples samples = Lesson.data(random);
    Lesson lesson = new Lesson(OVERFITTING, samples, random);
    double[] weights = lesson.network().parameters().toVector();
    Arrays.setAll(weights, i -> weights[i] * scale);
    lesson.network().parameters().set(weights);
    return lesson;
  }

  private static double largestDifference(double[] losses, double[] others, int from, int to) {
    double largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(losses[i] - others[i]) / losses[i]);
    }
    return largest;
  }
}
