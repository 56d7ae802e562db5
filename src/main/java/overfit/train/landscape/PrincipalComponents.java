package overfit.train.landscape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import overfit.math.Vectors;

/**
 * The directions along which points differ most, from the eigenvectors of their Gram matrix, which
 * is small: few points with many coordinates.
 *
 * <p>With C the points minus their mean, one a row, the eigenvectors u of C·Cᵀ give those of the
 * covariance as Cᵀ·u, and their eigenvalues are in the same proportion. They are the singular
 * vectors of C·Cᵀ, which are found even if most eigenvalues are 0: then the eigenvalue iteration
 * may not converge.
 */
final class PrincipalComponents {

  /** A component with a smaller share of the variance is rounding. */
  private static final double LEAST_SHARE = 1e-14;

  /** Outside of these limits, eigenvalues would overflow or vanish. */
  private static final double SMALLEST = 1e-100;

  private static final double LARGEST = 1e100;

  private final double[][] centred;
  private final RealMatrix u;
  private final double[] shares;

  private PrincipalComponents(double[][] centred, RealMatrix gram) {
    this.centred = centred;
    SingularValueDecomposition parts = new SingularValueDecomposition(gram);
    u = parts.getU();
    double trace = gram.getTrace();
    shares = Arrays.stream(parts.getSingularValues()).map(value -> value / trace).toArray();
  }

  /** Empty if the points differ along fewer than two directions, or by numbers too large. */
  static Optional<PrincipalComponents> of(List<double[]> points) {
    double[] mean = mean(points);
    double[][] centred =
        points.stream().map(point -> Vectors.difference(point, mean)).toArray(double[][]::new);
    RealMatrix gram = gram(centred);
    double trace = gram.getTrace();
    return trace > SMALLEST && trace < LARGEST
        ? Optional.of(new PrincipalComponents(centred, gram))
            .filter(made -> made.share(1) > LEAST_SHARE)
        : Optional.empty();
  }

  private static double[] mean(List<double[]> points) {
    double[] mean = new double[points.get(0).length];
    for (double[] point : points) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += point[i] / points.size();
      }
    }
    return mean;
  }

  /** C·Cᵀ. */
  private static RealMatrix gram(double[][] rows) {
    RealMatrix gram = new Array2DRowRealMatrix(rows.length, rows.length);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j <= i; j++) {
        double product = Vectors.dot(rows[i], rows[j]);
        gram.setEntry(i, j, product);
        gram.setEntry(j, i, product);
      }
    }
    return gram;
  }

  /** The share of the variance that a component explains, counted from 0, the largest first. */
  double share(int component) {
    return component < shares.length ? Math.max(0, shares[component]) : 0;
  }

  /** A direction of length 1 whose element of the largest magnitude is positive. */
  double[] direction(int component) {
    double[] direction = new double[centred[0].length];
    for (int i = 0; i < centred.length; i++) {
      Vectors.add(direction, u.getEntry(i, component), centred[i]);
    }
    double length = Vectors.length(direction);
    double sign = Math.signum(largest(direction));
    for (int i = 0; i < direction.length; i++) {
      direction[i] = direction[i] / length * sign;
    }
    return direction;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      if (Math.abs(value) > Math.abs(largest)) {
        largest = value;
      }
    }
    return largest;
  }
}
