package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.IterativeLegendreGaussIntegrator;
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

  /** The formula of the help, and the function that it says. */
  private static final Map<String, DoubleUnaryOperator> FORMULAS =
      Map.of(
          "error^2",
          error -> Math.pow(error, 2),
          "|error|",
          Math::abs,
          "error^2 / 2 if |error| < 1, otherwise |error| - 1/2",
          error -> Math.abs(error) < 1 ? Math.pow(error, 2) / 2 : Math.abs(error) - 0.5);

  @ParameterizedTest
  @EnumSource
  void theFormulaOfTheHelpIsTheFunction(Loss loss) {
    DoubleUnaryOperator formula = FORMULAS.get(loss.formula());
    for (double error = -3.05; error < 3; error += 0.1) {
      assertEquals(formula.applyAsDouble(error), loss.of(error), 1e-14); // some roundings
    }
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

  /** Integrated piece by piece between the kinks of the losses, over twelve deviations. */
  @ParameterizedTest
  @EnumSource
  void expectedIsTheIntegralOverTheNoise(Loss loss) {
    for (double deviation : new double[] {0.01, 0.3, 1, 4}) {
      for (double error : new double[] {-7, -1.3, -1, -0.2, 0, 1e-3, 0.7, 1, 1.02, 30}) {
        // The quadrature is asked for a relative error of 1e-12, a hundredth of this.
        double close = 1e-10 * Math.max(1, loss.of(error));
        assertEquals(integral(loss, error, deviation), loss.expected(error, deviation), close);
      }
    }
  }

  private static double integral(Loss loss, double error, double deviation) {
    UnivariateFunction density =
        u -> {
          double z = (u - error) / deviation;
          return loss.of(u) * Math.exp(-z * z / 2) / (deviation * Math.sqrt(2 * Math.PI));
        };
    double from = error - 12 * deviation;
    double to = error + 12 * deviation;
    double[] ends =
        DoubleStream.of(from, -1, 0, 1, error, error - deviation, error + deviation, to)
            .filter(end -> end >= from && end <= to)
            .sorted()
            .toArray();
    double sum = 0;
    for (int i = 1; i < ends.length; i++) {
      if (ends[i] > ends[i - 1]) {
        sum +=
            new IterativeLegendreGaussIntegrator(20, 1e-12, 1e-14)
                .integrate(100_000, density, ends[i - 1], ends[i]);
      }
    }
    return sum;
  }

  @ParameterizedTest
  @EnumSource
  void expectedIsLeastForThePerfectPredictionAndGrowsWithTheError(Loss loss) {
    double before = loss.ofNoise(0.3);
    for (double error = 0.01; error < 3; error += 0.01) {
      double now = loss.expected(error, 0.3);
      assertTrue(now > before, "at " + error);
      // Rounding of terms up to about 1.
      assertEquals(now, loss.expected(-error, 0.3), 4 * Math.ulp(1.0), "an even function");
      before = now;
    }
  }

  /** Errors from 0 to infinity, and beside a deviation of 1e-200, whose square is 0. */
  @ParameterizedTest
  @EnumSource
  void expectedIsTheLossItselfWithoutNoise(Loss loss) {
    for (double error : new double[] {0, 0.25, 1, 2, 1e6, Double.POSITIVE_INFINITY}) {
      RealMatrix one = new Array2DRowRealMatrix(new double[] {error});
      RealMatrix zero = new Array2DRowRealMatrix(1, 1);
      assertEquals(loss.of(error), loss.expected(one, zero, 0));
      if (Double.isFinite(error)) {
        assertEquals(loss.of(error), loss.expected(one, zero, 1e-200), 1e-15 * (1 + error));
      }
    }
    assertEquals(0, loss.ofNoise(0));
  }
}
