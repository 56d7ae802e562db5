package overfit.math.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** NIST's certified values, https://www.itl.nist.gov/div898/strd/lls/lls.shtml. */
class StrdTest {

  private static final double NINE_DIGITS = 1e-9;

  /**
   * Its residuals are 20 million times its coefficients, so that the rounding of P0 to P5 in double
   * precision costs a digit.
   */
  private static final double WAMPLER_5 = 1e-8;

  static Stream<Strd> all() {
    return Strd.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void coefficientsAreCertified(Strd data) {
    double[] found = Powers.of(data.fit().coefficients().orElseThrow(), data.min(), data.max());
    double digits = data.name().equals("wampler5") ? WAMPLER_5 : NINE_DIGITS;
    for (int k = 0; k < found.length; k++) {
      double certified = data.coefficients()[k];
      assertEquals(certified, found[k], digits * Math.abs(certified), "of x^" + k);
    }
  }

  /** Wampler 1 and 2 have no residuals; their largest y are 3 million and 63. */
  @ParameterizedTest
  @MethodSource("all")
  void residualsAreCertified(Strd data) {
    double certified = data.deviation();
    assertEquals(certified, data.deviation(data.fit()), NINE_DIGITS * Math.max(1, certified));
  }
}
