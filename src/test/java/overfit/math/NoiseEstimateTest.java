package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;

class NoiseEstimateTest {

  private static final int SEEDS = Campaign.length(20, 200);

  private static final double[] X = even(100);

  private static final double[] Y = noisy(X, Math::sin, 0.3, 42);

  private static final double SINE = variance(X, Y);

  /** From −3 to 3. */
  private static double[] even(int count) {
    return IntStream.range(0, count).mapToDouble(i -> 6.0 * i / (count - 1) - 3).toArray();
  }

  private static double[] noisy(double[] x, DoubleUnaryOperator target, double noise, int seed) {
    RandomStream random = new RandomStream(seed);
    return DoubleStream.of(x)
        .map(at -> target.applyAsDouble(at) + noise * random.nextGaussian())
        .toArray();
  }

  private static double variance(double[] x, double[] y) {
    return NoiseEstimate.variance(x, y).orElseThrow();
  }

  private static DoubleUnaryOperator target(String name) {
    return switch (name) {
      case "line" -> x -> x / 2;
      case "parabola" -> x -> x * x / 4 - 1;
      case "sine" -> Math::sin;
      default -> x -> 1 / (1 + 25 * x * x);
    };
  }

  /**
   * With d free residuals, estimate/variance is χ²/d: mean 1, deviation √(2/d). At least 0.7 of the
   * residuals are free. The window that looks best leaves too little to the noise, up to a tenth at
   * 30 points. The band of the mean is three of its deviations more, that of a single estimate
   * five.
   */
  @ParameterizedTest
  @CsvSource({
    "line, 30, 0.3", "parabola, 30, 0.3", "sine, 30, 0.3", "sine, 30, 0.1",
    "line, 100, 0.3", "parabola, 100, 0.1", "sine, 100, 0.3", "peak, 100, 0.3",
    "line, 300, 0.3", "parabola, 300, 0.1", "sine, 300, 0.1", "peak, 300, 0.1"
  })
  void isTheVarianceOfTheNoise(String name, int count, double noise) {
    double[] x = even(count);
    double[] ratios =
        IntStream.range(0, SEEDS)
            .mapToDouble(seed -> variance(x, noisy(x, target(name), noise, seed)))
            .map(variance -> variance / (noise * noise))
            .toArray();
    double deviation = Math.sqrt(2 / (0.7 * count));
    double mean = Arrays.stream(ratios).average().orElseThrow();
    double band = 3 * deviation / Math.sqrt(SEEDS);
    assertTrue(mean > 1 - 3.0 / count - band && mean < 1 + band, "mean " + mean);
    for (double ratio : ratios) {
      assertTrue(ratio > 0.2 && Math.abs(ratio - 1) < 5 * deviation, "ratio " + ratio);
    }
  }

  @ParameterizedTest
  @CsvSource({"1e-5, 0", "1e9, 0", "10, 1990", "1, -1e6"})
  void doesNotDependOnTheUnitOfX(double scale, double from) {
    double[] x = DoubleStream.of(X).map(at -> from + scale * at).toArray();
    assertEquals(1, variance(x, Y) / SINE, 1e-6); // x near 1e6 have ten digits behind the point
  }

  @ParameterizedTest
  @CsvSource({"1e-5, 0", "1e9, 0", "-10, 1990", "1e30, 0"})
  void isInTheSquareOfTheUnitOfY(double scale, double from) {
    double[] y = DoubleStream.of(Y).map(at -> from + scale * at).toArray();
    assertEquals(1, variance(X, y) / SINE / scale / scale, 1e-9); // some hundred roundings
  }

  @Test
  void isTheSameForPointsInAnyOrder() {
    double[] x = DoubleStream.of(X).map(at -> Math.rint(at * 8) / 8).toArray();
    int[] order = new int[x.length];
    new RandomStream(7).fillPermutation(order);
    double[] otherX = IntStream.of(order).mapToDouble(i -> x[i]).toArray();
    double[] otherY = IntStream.of(order).mapToDouble(i -> Y[i]).toArray();
    assertEquals(variance(x, Y), variance(otherX, otherY));
  }

  @Test
  void pointsOfEqualXAreSpreadByTheNoiseAlone() {
    double[] x = DoubleStream.of(even(20)).flatMap(at -> DoubleStream.of(at, at, at, at)).toArray();
    double[] y = noisy(x, Math::sin, 0.3, 42);
    double within = Arrays.stream(SortedPoints.of(x, y, 20).squares()).sum();
    assertEquals(within / 60, variance(x, y), 0.15 * within / 60); // 20 of 80 residuals differ
  }

  @Test
  void aFewPointsOfManyAreEnough() {
    double[] x = even(100_000);
    assertEquals(0.09, variance(x, noisy(x, Math::sin, 0.3, 42)), 0.2 * 0.09);
  }

  @Test
  void pointsOnALineHaveNone() {
    assertEquals(0, variance(X, DoubleStream.of(X).map(x -> 3 * x - 7).toArray()), 1e-25);
  }

  @Test
  void xOfManyMagnitudesHaveSomeEstimate() {
    double[] x = IntStream.range(0, 40).mapToDouble(i -> Math.pow(2, i)).toArray();
    assertTrue(Double.isFinite(variance(x, noisy(x, at -> 0, 1, 42))));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 9})
  void fewerThanTenDifferentXHaveNoEstimate(int different) {
    double[] x = IntStream.range(0, 2 * different).mapToDouble(i -> i / 2).toArray();
    assertEquals(OptionalDouble.empty(), NoiseEstimate.variance(x, noisy(x, Math::sin, 1, 42)));
  }

  /** 400 points on 4 x: the variance of the squares is 2/396, so 0.3 is more than 4 deviations. */
  @Test
  void repeatsAtFewXTellTheNoiseExactly() {
    double[] x = IntStream.range(0, 400).mapToDouble(i -> i / 100).toArray();
    assertEquals(1, variance(x, noisy(x, at -> 10 * at * at, 1, 42)), 0.3);
  }

  @Test
  void withoutAnySpreadThereIsNoEstimate() {
    double[] same = new double[100];
    Arrays.fill(same, 0.1);
    assertEquals(OptionalDouble.empty(), NoiseEstimate.variance(X, same));
    assertEquals(OptionalDouble.empty(), NoiseEstimate.variance(same, Y));
  }
}
