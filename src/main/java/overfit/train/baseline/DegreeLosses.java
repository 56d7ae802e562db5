package overfit.train.baseline;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.StatUtils;
import overfit.math.regression.Regression;

/**
 * The losses of the polynomial of one degree. In both bases it is the same unless it has more
 * coefficients than there are samples: of the many polynomials through all samples, the least norm
 * then chooses one, and norms differ.
 *
 * @param legendre of the least norm in Legendre's basis
 * @param orthonormal of the least norm in the orthonormal basis
 */
public record DegreeLosses(int degree, OfBasis legendre, OfBasis orthonormal) {

  /**
   * @param test NaN if the target is unknown and no points are held out
   * @param excess NaN if the target is unknown
   */
  public record OfBasis(double train, double test, double excess) {

    private static OfBasis of(BaselineData data, int degree, boolean orthonormal) {
      BaselineFit fit = data.fit(new Regression.Polynomial(degree, orthonormal));
      return new OfBasis(fit.trainLoss(), fit.testLoss(), fit.excessLoss());
    }

    private static OfBasis median(List<OfBasis> all) {
      return new OfBasis(
          median(all, OfBasis::train), median(all, OfBasis::test), median(all, OfBasis::excess));
    }

    private static double median(List<OfBasis> all, ToDoubleFunction<OfBasis> loss) {
      return StatUtils.percentile(all.stream().mapToDouble(loss).toArray(), 50);
    }
  }

  static DegreeLosses of(BaselineData data, int degree) {
    OfBasis legendre = OfBasis.of(data, degree, false);
    boolean many = degree >= data.samples();
    return new DegreeLosses(degree, legendre, many ? OfBasis.of(data, degree, true) : legendre);
  }

  /** The median of each loss of polynomials of the same degree. */
  static DegreeLosses median(List<DegreeLosses> all) {
    return new DegreeLosses(
        all.get(0).degree,
        OfBasis.median(all.stream().map(DegreeLosses::legendre).toList()),
        OfBasis.median(all.stream().map(DegreeLosses::orthonormal).toList()));
  }
}
