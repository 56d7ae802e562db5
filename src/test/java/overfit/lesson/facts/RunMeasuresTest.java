package overfit.lesson.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

  private static RunMeasures small(long weightSeed) {
    Config config =
        Config.INITIAL
            .with(Settings.LEARNING_RATE, 0.05)
            .with(Settings.EPOCHS, 100L)
            .with(Settings.WEIGHT_SEED, Optional.of(weightSeed));
    Run run = Run.of(new RunSpec("small", config));
    while (run.running()) {
      run.step();
    }
    return new RunMeasures(InspectedRun.of(run), () -> true);
  }

  @ParameterizedTest
  @EnumSource(Measure.class)
  void everyMeasureIsKnown(Measure measure) {
    double argument = measure == Measure.GRADIENT_ERROR ? 1e-5 : 2;
    double value = small(1).of(measure, argument);
    assertTrue(value >= 0, measure.word() + ": " + value);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "1.5, false", "3, true", "4, false"})
  void layersAreCountedFrom1ToTheOutput(double layer, boolean known) {
    assertEquals(known, small(1).of(Measure.GRADIENT_NORM, layer) > 0);
  }

  /** From one end's loss to the other's in a straight line, so that it is the same both ways. */
  @Test
  void aHillIsBetweenTwoRuns() {
    RunMeasures one = small(1);
    RunMeasures other = small(2);
    double hill = one.barrier(other);
    assertTrue(hill > 0, String.valueOf(hill));
    assertEquals(hill, other.barrier(one), 1e-12);
    assertTrue(Double.isNaN(one.barrier(one)));
  }
}
