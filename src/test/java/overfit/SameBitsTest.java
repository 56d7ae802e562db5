package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Lesson.Setup;
import overfit.nn.Activation;
import overfit.nn.Normalization;
import overfit.nn.Step;
import overfit.nn.optim.OptimizerConstants;
import overfit.nn.optim.OptimizerKind;
import overfit.nn.optim.OptimizerOptions;

/** Hashes of the final weights, which are the same on OpenJDK 17 and Temurin 25. */
class SameBitsTest {
  @Test
  void theLessonWithL2AndDropout() {
    assertBits(-1440162640, Setup.PLAIN.withL2(0.01).withDropout(0.3), 500);
  }

  @ParameterizedTest
  @CsvSource({
    "TANH, -744667478",
    "RELU, 1604714713",
    "SIGMOID, -353928942",
    "IDENTITY, 1295110708",
    "LEAKY_RELU, 1831652920",
    "ELU, -596824607",
    "SELU, -735193560",
    "GELU, -1058752300",
    "GELU_TANH, -1569378153",
    "SILU, 2129555964",
    "MISH, 1183480331",
    "SOFTPLUS, -397857534",
    "HARDTANH, -912706035"
  })
  void activations(Activation activation, int hash) {
    assertBits(hash, Setup.PLAIN.withActivation(activation), 50);
  }

  @ParameterizedTest
  @CsvSource({
    "SGD, -100588273",
    "ADAGRAD, 185793077",
    "ADADELTA, -1587110371",
    "RMSPROP, 1679504016",
    "ADAM, 627769857",
    "AMSGRAD, 1314015534",
    "ADAMW, 685100347",
    "ADAMAX, -44115947",
    "NADAM, -778333349"
  })
  void optimizers(OptimizerKind kind, int hash) {
    Step step = new Step(0.01, 0.9, 0.01);
    assertBits(hash, Setup.PLAIN.withOptimizer(kind, OptimizerOptions.DEFAULT, step), 50);
  }

  @Test
  void optimizersWithOptions() {
    Step step = new Step(0.01, 0.9, 0.01);
    OptimizerOptions nesterov = OptimizerConstants.NESTEROV;
    OptimizerOptions centered = OptimizerConstants.CENTERED;
    assertBits(2101809658, Setup.PLAIN.withOptimizer(OptimizerKind.SGD, nesterov, step), 50);
    assertBits(601596580, Setup.PLAIN.withOptimizer(OptimizerKind.RMSPROP, centered, step), 50);
  }

  /** For every shape: all optimizers, with and without dropout, normalization and a limit. */
  @ParameterizedTest
  @CsvSource({
    "64 64, -1358774901",
    "1, 731611151",
    "5 1 9, -742811567",
    "21 70, -1963052064",
    "130 3, 859442803",
    "33 257, 2105624887"
  })
  void shapes(String widths, int hash) {
    Integer[] hidden =
        Arrays.stream(widths.split(" ")).map(Integer::valueOf).toArray(Integer[]::new);
    int all = 0;
    for (OptimizerKind kind : OptimizerKind.values()) {
      for (double momentum : new double[] {0, 0.9}) {
        Step step = new Step(0.01, momentum, 0.01);
        Setup setup =
            Setup.PLAIN
                .withHidden(hidden)
                .withOptimizer(kind, OptimizerOptions.DEFAULT, step)
                .withL2(0.01);
        all = 31 * all + hash(setup);
        all = 31 * all + hash(setup.withDropout(0.3).withNormalization(Normalization.LAYER));
      }
    }
    assertEquals(hash, all);
  }

  /** Of the weights after each of four epochs under max-norm regularization. */
  private static int hash(Setup setup) {
    Lesson lesson = new Lesson(setup);
    int hash = 0;
    for (int i = 0; i < 4; i++) {
      lesson.epoch();
      lesson.network().limitNorms(0.5);
      hash = 31 * hash + Arrays.hashCode(lesson.network().parameters().toVector());
    }
    return 31 * hash + Double.hashCode(lesson.testLoss());
  }

  private static void assertBits(int hash, Setup setup, int epochs) {
    Lesson lesson = new Lesson(setup);
    lesson.epochs(epochs);
    assertEquals(hash, Arrays.hashCode(lesson.network().parameters().toVector()));
  }
}
