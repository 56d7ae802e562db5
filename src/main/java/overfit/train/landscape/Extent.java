package overfit.train.landscape;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** A range of values along an axis. */
record Extent(double from, double to) {

  /** That of the finite ones of all values. */
  static Extent of(Stream<double[]> values) {
    double[] finite =
        values.flatMapToDouble(Arrays::stream).filter(Double::isFinite).sorted().toArray();
    return finite.length == 0 ? new Extent(0, 0) : new Extent(finite[0], finite[finite.length - 1]);
  }

  /** Wider by a share of its length on both sides. */
  Extent wider(double share) {
    double margin = (to - from) * share;
    return new Extent(from - margin, to + margin);
  }

  /** As wide on both sides of a value as needed to hold all of it. */
  Extent around(double middle) {
    double half = DoubleStream.of(Math.abs(from - middle), Math.abs(to - middle)).max().orElse(0);
    return new Extent(middle - half, middle + half);
  }
}
