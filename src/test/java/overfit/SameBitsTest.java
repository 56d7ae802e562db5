package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Lesson.Setup;
import overfit.nn.Activation;
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

  private static void assertBits(int hash, Setup setup, int epochs) {
    Lesson lesson = new Lesson(setup);
    lesson.epochs(epochs);
    assertEquals(hash, Arrays.hashCode(lesson.network().parameters().toVector()));
  }
}
