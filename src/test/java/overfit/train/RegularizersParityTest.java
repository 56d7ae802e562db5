package overfit.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.nn.LinearWeights;

/** Whole runs with regularizers end as in PyTorch. */
class RegularizersParityTest {

  /**
   * Some thousand roundings of 1e-16 in a different order, times how much the run amplifies them
   * (f64Sensitivity in the file). The files have 15 digits.
   */
  private static final double RELATIVE = 1e-12;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "input-noise-max-norm | noise 0.1                         | input-noise=0.1",
        "input-noise-max-norm | noise 0.3, dropout 0.2, batch 8   | input-noise=0.3 dropout=0.2 batch=8",
        "input-noise-max-norm | noise 0.2, adam                   | input-noise=0.2 optimizer=adam",
        "input-noise-max-norm | max-norm 0.5                      | max-norm=0.5",
        "input-noise-max-norm | max-norm 0.5, adam                | max-norm=0.5 optimizer=adam",
        "input-noise-max-norm | max-norm 0.6, dropout 0.3, batch 8 | max-norm=0.6 dropout=0.3 batch=8 learning-rate=0.05",
        "adamw | adam 0.01                    | seed=44 optimizer=adam",
        "adamw | adam 0.01, decay 0.01        | seed=44 optimizer=adam l2=0.01",
        "adamw | adam 0.01, decay 0.1         | seed=44 optimizer=adam l2=0.1",
        "adamw | adamw 0.01, decay 0.01       | seed=44 optimizer=adamw l2=0.01",
        "adamw | adamw 0.01, decay 0.1        | seed=44 optimizer=adamw l2=0.1",
        "adamw | adamw 0.01, decay 1          | seed=44 optimizer=adamw l2=1",
      })
  void lossesAndWeightsArePyTorchs(String file, String name, String settings) {
    JsonNode expected = Reference.file(file).get("runs").get(name);
    Run run = Run.of(Specs.spec(settings));
    double relative = RELATIVE * Math.max(1, expected.get("f64Sensitivity").asDouble());
    for (JsonNode loss : expected.get("losses")) {
      run.step();
      assertClose(relative, loss.asDouble(), run.trainLoss(), "epoch " + run.epoch());
    }
    assertClose(
        relative, expected.get("finalTrainMseEval").asDouble(), run.trainLossEval(), "train");
    assertClose(relative, expected.get("testMseEval").asDouble(), run.excessLoss(), "test");
    assertClose(relative, expected.get("weightNorm").asDouble(), norm(run), "norm");
  }

  private static void assertClose(double relative, double expected, double actual, String what) {
    assertEquals(expected, actual, relative * Math.abs(expected), what);
  }

  private static double norm(Run run) {
    double squares = 0;
    for (LinearWeights layer : run.network().layers()) {
      squares += DoubleStream.of(layer.bias()).map(b -> b * b).sum();
      for (double[] row : layer.weight()) {
        squares += DoubleStream.of(row).map(w -> w * w).sum();
      }
    }
    return Math.sqrt(squares);
  }
}
