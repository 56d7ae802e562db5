package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Lesson.Setup;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerConstants;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

class OptimizerParityTest {
  private static final JsonNode RUNS = Reference.file("optimizers").get("runs");
  private static final OptimizerOptions DEFAULT = OptimizerOptions.DEFAULT;

  /**
   * Some thousand roundings of 1e-16 in a different order, for runs that amplify them by less than
   * 3 (f64Sensitivity).
   */
  private static final double TOLERANCE = 1e-12;

  private static final int ALL = 200;

  /**
   * Only a few epochs of runs that amplify roundings by 60, by 1000 or, for Adagrad at its first
   * zero gradients, by 4e12.
   */
  static Stream<Arguments> runs() {
    Step plain = new Step(0.01, 0, 0);
    Step momentum = new Step(0.01, 0.9, 0);
    OptimizerOptions dampened = OptimizerConstants.dampened(0.5);
    OptimizerOptions nesterov = OptimizerConstants.NESTEROV;
    return Stream.of(
        Arguments.of("sgd", ALL, OptimizerKind.SGD, DEFAULT, plain, 0),
        Arguments.of("sgd_momentum_0.9", ALL, OptimizerKind.SGD, DEFAULT, momentum, 0),
        Arguments.of("sgd_nesterov_0.9", ALL, OptimizerKind.SGD, nesterov, momentum, 0),
        Arguments.of(
            "sgd_momentum_0.9_dampening_0.5_wd_0.01",
            ALL,
            OptimizerKind.SGD,
            dampened,
            momentum,
            0.01),
        Arguments.of("adagrad", 50, OptimizerKind.ADAGRAD, DEFAULT, plain, 0),
        Arguments.of("rmsprop", 50, OptimizerKind.RMSPROP, DEFAULT, plain, 0),
        Arguments.of(
            "rmsprop_centered_momentum_0.9",
            10,
            OptimizerKind.RMSPROP,
            OptimizerConstants.CENTERED,
            momentum,
            0),
        Arguments.of("adadelta", ALL, OptimizerKind.ADADELTA, DEFAULT, plain, 0),
        Arguments.of("adamax", ALL, OptimizerKind.ADAMAX, DEFAULT, plain, 0),
        Arguments.of("nadam", 20, OptimizerKind.NADAM, DEFAULT, plain, 0),
        Arguments.of("adam", ALL, OptimizerKind.ADAM, DEFAULT, plain, 0),
        Arguments.of("adam_l2_0.01", 100, OptimizerKind.ADAM, DEFAULT, plain, 0.01),
        Arguments.of("adam_amsgrad", ALL, OptimizerKind.AMSGRAD, DEFAULT, plain, 0),
        Arguments.of(
            "adamw_wd_0.01", ALL, OptimizerKind.ADAMW, DEFAULT, new Step(0.01, 0, 0.01), 0));
  }

  @ParameterizedTest
  @MethodSource("runs")
  void lossesArePyTorchs(
      String run, int epochs, OptimizerKind kind, OptimizerOptions options, Step step, double l2) {
    JsonNode expected = RUNS.get(run);
    Lesson lesson = new Lesson(Setup.PLAIN.withL2(l2).withOptimizer(kind, options, step));
    double[] losses = lesson.epochs(epochs);
    for (int i = 0; i < epochs; i++) {
      double loss = expected.get("losses").get(i).asDouble();
      assertEquals(loss, losses[i], TOLERANCE * loss, "epoch " + i);
    }
    if (epochs == ALL) {
      double test = expected.get("testMseEval").asDouble();
      assertEquals(test, lesson.testLoss(), TOLERANCE * test);
    }
  }
}
