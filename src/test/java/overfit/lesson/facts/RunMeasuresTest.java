package overfit.lesson.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.lesson.condition.Measure;
import overfit.nn.Activation;
import overfit.train.InspectedRun;
import overfit.train.Run;

class RunMeasuresTest {

  /**
   * The error of the matrix with the largest one, in three digits. With small steps it is rounding;
   * with a kink of relu it depends on which elements of W2 are compared.
   */
  @ParameterizedTest
  @CsvSource({"TANH, 0, 0.003", "TANH, 1, 0.003", "TANH, 8, 0.9", "RELU, 2, 0.8"})
  void theErrorOfTheGradientIsThatOfTheNorms(Activation activation, int step, double tolerance) {
    JsonNode expected = Reference.file("gradient-check");
    double h = expected.get("h").get(step).asDouble();
    double error =
        Stream.of("W1", "b1", "W2", "b2", "W3", "b3")
            .map(expected.get("activations").get(activation.name().toLowerCase(Locale.ROOT))::get)
            .mapToDouble(matrix -> matrix.get("relativeError").get(step).asDouble())
            .max()
            .orElseThrow();
    Config lesson = Config.INITIAL.with(Settings.ACTIVATION, List.of(activation));
    RunMeasures run =
        new RunMeasures(InspectedRun.of(Run.of(new RunSpec("lesson", lesson))), () -> true);
    assertEquals(error, run.of(Measure.GRADIENT_ERROR, h), tolerance * error);
  }
}
