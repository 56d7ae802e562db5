package overfit.math.regression;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A data set of the Statistical Reference Datasets of NIST, with the certified values of its
 * regression, in src/test/resources/strd.
 *
 * @param coefficients those of 1, x, x² …
 * @param deviation the residual standard deviation
 */
record Strd(String name, double[] coefficients, double deviation, double[] x, double[] y) {

  static Stream<Strd> all() {
    return Stream.of(
            "norris",
            "pontius",
            "filip",
            "wampler1",
            "wampler2",
            "wampler3",
            "wampler4",
            "wampler5")
        .map(Strd::named);
  }

  private static Strd named(String name) {
    List<double[]> rows =
        lines(name).stream().filter(line -> !line.startsWith("#")).map(Strd::numbers).toList();
    List<double[]> points = rows.subList(2, rows.size());
    return new Strd(
        name,
        rows.get(0),
        rows.get(1)[0],
        points.stream().mapToDouble(point -> point[1]).toArray(),
        points.stream().mapToDouble(point -> point[0]).toArray());
  }

  private static List<String> lines(String name) {
    try (InputStream in = Strd.class.getResourceAsStream("/strd/" + name + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }

  double min() {
    return Arrays.stream(x).min().orElseThrow();
  }

  double max() {
    return Arrays.stream(x).max().orElseThrow();
  }

  /** The polynomial of the certified degree. */
  Curve fit() {
    return new Regression.Polynomial(coefficients.length - 1).fit(x, y, min(), max());
  }

  /** The residual standard deviation of a curve. */
  double deviation(Curve curve) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += (y[i] - curve.at(x[i])) * (y[i] - curve.at(x[i]));
    }
    return Math.sqrt(sum / (x.length - coefficients.length));
  }

  @Override
  public String toString() {
    return name;
  }
}
