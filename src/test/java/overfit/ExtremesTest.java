package overfit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Lesson.Setup;
import overfit.nn.Activation;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** Training at the limits of floating-point numbers. */
class ExtremesTest {
  private static Setup with(OptimizerKind kind, double rate) {
    return Setup.PLAIN.withOptimizer(kind, OptimizerOptions.DEFAULT, new Step(rate, 0.9, 0.01));
  }

  @ParameterizedTest
  @EnumSource
  void aRateOfZeroTeachesNothing(OptimizerKind kind) {
    double[] losses = new Lesson(with(kind, 0)).epochs(5);
    assertArrayEquals(DoubleStream.generate(() -> losses[0]).limit(5).toArray(), losses);
  }

  @ParameterizedTest
  @EnumSource
  void aRateBeyondAllBoundsShowsInTheLossWithEveryOptimizer(OptimizerKind kind) {
    double[] losses = new Lesson(with(kind, 1e30)).epochs(20);
    assertTrue(!(losses[19] < 1e30), "only " + losses[19]);
  }

  @ParameterizedTest
  @EnumSource
  void aRateBeyondAllBoundsMakesTheLossNotANumberWithEveryActivation(Activation activation) {
    double[] losses =
        new Lesson(with(OptimizerKind.SGD, 1e30).withActivation(activation)).epochs(30);
    assertTrue(!Double.isFinite(losses[29]), "still " + losses[29]);
  }

  @Test
  void afterDivergenceEveryParameterCanBeReadAndSetAnew() {
    Lesson lesson = new Lesson(with(OptimizerKind.SGD, 1e30));
    double[] good = lesson.network().parameters().toVector();
    double loss = lesson.trainLossEval();
    lesson.epochs(30);
    lesson.network().parameters().set(good);
    assertEquals(loss, lesson.trainLossEval());
  }

  @ParameterizedTest
  @EnumSource
  void denormalWeightsTrainLikeZeros(Activation activation) {
    Lesson lesson = new Lesson(Setup.PLAIN.withActivation(activation));
    double[] tiny = new double[lesson.network().parameters().count()];
    Arrays.fill(tiny, 1e-310);
    lesson.network().parameters().set(tiny);
    for (double loss : lesson.epochs(10)) {
      assertTrue(Double.isFinite(loss));
    }
  }
}
