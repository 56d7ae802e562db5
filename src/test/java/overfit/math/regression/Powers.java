package overfit.math.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Polynomials in the powers of x, with so many digits that the change of basis loses none. */
final class Powers {

  private static final MathContext DIGITS = new MathContext(60);

  private Powers() {}

  /** The coefficients of 1, x, x² … of a polynomial in Legendre's basis over a range of x. */
  static double[] of(double[] legendre, double min, double max) {
    BigDecimal width = new BigDecimal(max).subtract(new BigDecimal(min));
    BigDecimal slope = new BigDecimal(2).divide(width, DIGITS);
    BigDecimal height = new BigDecimal(min).add(new BigDecimal(max)).negate().divide(width, DIGITS);
    List<BigDecimal> sum = zeros(legendre.length);
    List<BigDecimal> before = sum;
    List<BigDecimal> polynomial = new ArrayList<>(sum);
    polynomial.set(0, BigDecimal.ONE);
    for (int k = 0; k < legendre.length; k++) {
      sum = plus(sum, times(polynomial, new BigDecimal(legendre[k])));
      List<BigDecimal> next = next(k, polynomial, before, slope, height);
      before = polynomial;
      polynomial = next;
    }
    return sum.stream().mapToDouble(BigDecimal::doubleValue).toArray();
  }

  /** (k + 1) · P(k+1) = (2k + 1) · (height + slope · x) · Pk − k · P(k−1). */
  private static List<BigDecimal> next(
      int k,
      List<BigDecimal> polynomial,
      List<BigDecimal> before,
      BigDecimal slope,
      BigDecimal height) {
    List<BigDecimal> line = plus(times(polynomial, height), times(shifted(polynomial), slope));
    List<BigDecimal> sum =
        plus(times(line, new BigDecimal(2 * k + 1)), times(before, new BigDecimal(-k)));
    return sum.stream().map(each -> each.divide(new BigDecimal(k + 1), DIGITS)).toList();
  }

  private static List<BigDecimal> zeros(int count) {
    return Stream.generate(() -> BigDecimal.ZERO).limit(count).toList();
  }

  /** Multiplied by x; the highest power, which is never needed, falls off. */
  private static List<BigDecimal> shifted(List<BigDecimal> polynomial) {
    List<BigDecimal> shifted = new ArrayList<>(polynomial);
    shifted.add(0, BigDecimal.ZERO);
    return shifted.subList(0, polynomial.size());
  }

  private static List<BigDecimal> times(List<BigDecimal> polynomial, BigDecimal factor) {
    return polynomial.stream().map(each -> each.multiply(factor, DIGITS)).toList();
  }

  private static List<BigDecimal> plus(List<BigDecimal> one, List<BigDecimal> other) {
    return IntStream.range(0, one.size()).mapToObj(i -> one.get(i).add(other.get(i))).toList();
  }
}
