package overfit.train.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.math.regression.Regression;
import overfit.train.Specs;

/** What is said of the double descent of polynomials, over the seeds of which it is said. */
class DoubleDescentTest {

  /** The lesson's 30 samples, of the seeds 42 to 51. */
  private static final List<BaselineData> TEN =
      IntStream.rangeClosed(42, 51).mapToObj(seed -> data("seed=" + seed)).toList();

  private static BaselineData data(String settings) {
    return Specs.trained(settings + " hidden=1", 0).baselineData();
  }

  /** The excess losses of the ten, each computed once. */
  private static final Map<Regression.Polynomial, double[]> EXCESS = new HashMap<>();

  private static double excess(BaselineData data, int degree, boolean orthonormal) {
    return data.fit(new Regression.Polynomial(degree, orthonormal)).excessLoss();
  }

  private static double[] ten(int degree, boolean orthonormal) {
    return EXCESS.computeIfAbsent(
        new Regression.Polynomial(degree, orthonormal),
        polynomial ->
            TEN.stream().mapToDouble(data -> data.fit(polynomial).excessLoss()).toArray());
  }

  private static double median(int degree, boolean orthonormal) {
    return StatUtils.percentile(ten(degree, orthonormal), 50);
  }

  /** To the digits that are said. */
  @ParameterizedTest
  @CsvSource({"3, 0.014, 5e-4", "15, 0.064, 5e-4", "40, 0.10, 5e-3", "100, 0.056, 5e-4"})
  void testLossFallsAgain(int degree, double said, double digits) {
    assumeTrue(Campaign.isThorough() || degree <= 40);
    assertEquals(said, median(degree, false), digits);
  }

  @Test
  void atDegree511ItIsBelowThatOf15ButNotBelowThatOf3() {
    assumeTrue(Campaign.isThorough());
    assertEquals(0.038, median(511, false), 5e-4);
    double[] last = ten(511, false);
    double[] peak = ten(15, false);
    long below = IntStream.range(0, last.length).filter(i -> last[i] < peak[i]).count();
    assertEquals(9, below, "of ten seeds");
    assertTrue(median(3, false) < 0.038);
  }

  @Test
  void inTheOrthonormalBasisTheSecondDescentNeverComes() {
    assumeTrue(Campaign.isThorough());
    assertEquals(0.48, median(511, true), 5e-3);
  }

  @Test
  void peakIsAtAsManyCoefficientsAsSamples() {
    for (BaselineData data : TEN) {
      double peak = excess(data, 29, false);
      assertTrue(peak > 1e6, "about 1e9");
      for (int degree : new int[] {26, 27, 28, 30, 31, 32}) {
        assertTrue(excess(data, degree, false) < peak, "degree " + degree);
      }
    }
  }

  private static DegreeCurve curve(BaselineData... data) {
    return DegreeCurve.of(List.of(data), () -> true).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {12, 17})
  void peakMovesWithTheNumberOfSamples(int samples) {
    assumeTrue(Campaign.isThorough() || samples == 12);
    DegreeCurve curve = curve(data("samples=" + samples));
    double peak = curve.met().legendre().test();
    assertEquals(samples - 1, curve.met().degree());
    assertTrue(
        curve.degrees().stream().allMatch(each -> each.legendre().test() <= peak), "the highest");
    assertTrue(curve.last().legendre().test() < peak);
    assertEquals(511, curve.last().degree());
  }

  @Test
  void withoutNoiseEveryBasisMeetsTheSineWithTenSamples() {
    DegreeLosses nine = DegreeLosses.of(data("samples=10 noise=0"), 9);
    assertEquals(0, nine.legendre().excess(), 1e-6); // what degree 9 leaves of a sine
    assertTrue(excess(data("samples=10 noise=0.3"), 9, false) > 0.01);
  }

  @Test
  void untilAllSamplesAreMetTheBasisDoesNotMatter() {
    DegreeCurve curve = curve(data("samples=8"));
    for (DegreeLosses each : curve.degrees()) {
      boolean same = each.legendre().equals(each.orthonormal());
      assertEquals(each.degree() < 8, same, "degree " + each.degree());
    }
  }

  @Test
  void ofSeveralSeedsItIsTheMedian() {
    List<BaselineData> three =
        List.of(data("samples=5"), data("samples=5 seed=7"), data("samples=5 seed=8"));
    DegreeLosses cubic = curve(three.toArray(BaselineData[]::new)).degrees().get(3);
    double[] each = three.stream().mapToDouble(data -> excess(data, 3, false)).sorted().toArray();
    assertEquals(3, cubic.degree());
    assertEquals(each[1], cubic.legendre().excess());
  }

  @Test
  void endsEarlyIfItIsToldSo() {
    assertEquals(Optional.empty(), DegreeCurve.of(TEN, () -> false));
  }
}
