package overfit.train.uncertainty;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The predictions of a network; the arrays are never modified.
 *
 * @param curve for a range of x
 * @param test for the test points
 * @param heldOut for the points that are held out
 */
record MemberFit(double[] curve, double[] test, double[] heldOut) {

  /** One forward pass for all of the points. */
  static MemberFit of(EnsemblePoints points, UnaryOperator<double[]> network) {
    double[] curve = points.curve();
    double[] test = points.test().x();
    double[] heldOut = points.heldOut().x();
    double[] x = Stream.of(test, curve, heldOut).flatMapToDouble(Arrays::stream).toArray();
    double[] y = network.apply(x);
    int end = test.length + curve.length;
    return new MemberFit(
        Arrays.copyOfRange(y, test.length, end),
        Arrays.copyOf(y, test.length),
        Arrays.copyOfRange(y, end, y.length));
  }
}
