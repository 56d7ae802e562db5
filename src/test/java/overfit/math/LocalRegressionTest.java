package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalRegressionTest {

  /** Forty points at 33 different x, unevenly spread, with a gap. */
  private static final double[] X =
      IntStream.range(0, 40)
          .mapToDouble(i -> (i < 15 ? i / 2 : i * i / 40.0) / 40 + (i > 30 ? 0.2 : 0))
          .toArray();

  private static final double[] Y = DoubleStream.of(X).map(x -> Math.sin(9 * x)).toArray();

  private static final SortedPoints POINTS = SortedPoints.of(X, Y, 100);

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 33})
  void theTraceIsThatOfEveryUnitVector(int window) {
    LocalRegression curve = new LocalRegression(POINTS, window);
    double trace = 0;
    for (int i = 0; i < POINTS.different(); i++) {
      double[] unit = new double[POINTS.different()];
      unit[i] = 1;
      trace += curve.smooth(unit)[i];
    }
    assertEquals(40 - trace, curve.residualFreedom(), 1e-12); // roundings of numbers up to 40
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 8, 13, 21, 33})
  void aLineStaysALine(int window) {
    double[] line = DoubleStream.of(POINTS.x()).map(x -> 3 * x - 7).toArray();
    double[] smoothed = new LocalRegression(POINTS, window).smooth(line);
    assertArrayEquals(
        line, smoothed, 1e-11); // it loses digits where points are close to each other
  }

  @Test
  void theVarianceIsOverTheFreeResidualsAndCrossValidationMore() {
    LocalRegression curve = new LocalRegression(POINTS, 13);
    double squares = POINTS.squaresAround(curve.smooth(POINTS.means()));
    double free = curve.residualFreedom();
    assertEquals(squares / free, curve.variance(), 1e-15);
    assertEquals(squares / 40 / Math.pow(free / 40, 2), curve.crossValidation(), 1e-15);
  }
}
