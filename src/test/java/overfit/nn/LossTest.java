package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.Reference;

class LossTest {
  private final JsonNode file = Reference.file("losses");
  private final RealMatrix prediction = new Array2DRowRealMatrix(Reference.numbers(file.get("a")));
  private final RealMatrix y = new Array2DRowRealMatrix(Reference.numbers(file.get("b")));

  @ParameterizedTest
  @CsvSource({"MSE, mse", "L1, l1", "HUBER, huber_1.0", "SMOOTH_L1, smooth_l1"})
  void valueAndGradientArePyTorchs(Loss loss, String name) {
    JsonNode expected = file.get("values").get(name);
    // A sum of twelve numbers below 24 in a different order.
    assertEquals(expected.get("value").asDouble(), loss.of(prediction, y), 12 * Math.ulp(24.0));
    assertArrayEquals(
        Reference.numbers(expected.get("grad")), gradient(loss, prediction), Math.ulp(1.0));
  }

  @ParameterizedTest
  @EnumSource
  void gradientIsTheCentralDifference(Loss loss) {
    double h = 1e-6;
    for (double error = -3.05; error < 3; error += 0.1) {
      double difference = (loss.of(error + h) - loss.of(error - h)) / (2 * h);
      // Rounding of numbers up to 10 over h.
      assertEquals(difference, loss.slope(error), 1e-8);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPerfectPredictionCostsNothing(Loss loss) {
    assertEquals(0, loss.of(y, y));
    assertArrayEquals(new double[12], gradient(loss, y));
  }

  /** The gradient with respect to each prediction. */
  private double[] gradient(Loss loss, RealMatrix answers) {
    double[][] gradient = new double[12][1];
    Array2DRowRealMatrix truth = new Array2DRowRealMatrix(y.getData());
    new LossObjective().against(loss, truth).gradient(0, 12, answers.getData(), gradient);
    return new Array2DRowRealMatrix(gradient).getColumn(0);
  }

  @ParameterizedTest
  @EnumSource
  void divergenceShows(Loss loss) {
    RealMatrix infinite = y.scalarAdd(Double.POSITIVE_INFINITY);
    RealMatrix undefined = y.scalarMultiply(Double.NaN);
    assertEquals(Double.POSITIVE_INFINITY, loss.of(infinite, y));
    assertEquals(Double.NaN, loss.of(undefined, y));
  }

  @Test
  void keysAreDifferent() {
    assertEquals(
        Loss.values().length, Arrays.stream(Loss.values()).map(Loss::key).distinct().count());
  }

  /** The mean over a fine grid of the normal distribution, truncated at eight deviations. */
  @ParameterizedTest
  @EnumSource
  void ofNoiseIsItsMeanOverTheNoise(Loss loss) {
    assertEquals(0, loss.ofNoise(0));
    for (double deviation : new double[] {0.05, 0.3, 1, 4}) {
      double sum = 0;
      double weights = 0;
      for (int i = -80_000; i <= 80_000; i++) {
        double z = i / 10_000.0;
        double weight = Math.exp(-z * z / 2);
        sum += weight * loss.of(deviation * z);
        weights += weight;
      }
      // At a kink, the error of the trapezoidal rule is about the square of the step.
      assertEquals(sum / weights, loss.ofNoise(deviation), 1e-7 * deviation);
    }
  }
}
