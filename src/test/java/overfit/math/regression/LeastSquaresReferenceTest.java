package overfit.math.regression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Reference;
import overfit.data.Samples;
import overfit.data.Target;
import overfit.math.RandomStream;

/** Against numpy's least squares, on the 30 samples of the lesson. */
class LeastSquaresReferenceTest {

  /** The references have 15 digits, of which rounding takes the last in sums of 30. */
  private static final double PRINTED = 1e-12;

  private static final List<String> LAMBDAS = List.of("0.001", "0.01", "0.1", "1");
  private static final Samples TEST = Samples.exact(Target.SIN, 100, -3, 3);

  /** A fitted polynomial, with the entry of the reference that it is in. */
  private record Case(String name, JsonNode expected, Regression regression, Samples samples) {

    Curve curve() {
      return regression.fit(samples.x().getColumn(0), samples.y().getColumn(0), -3, 3);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private static Samples samples(int seed) {
    return Samples.noisy(Target.SIN, 30, 0.3, -3, 3, new RandomStream(seed));
  }

  private static double error(Curve curve, Samples samples) {
    return IntStream.range(0, samples.count())
        .mapToDouble(i -> curve.at(samples.x().getEntry(i, 0)) - samples.y().getEntry(i, 0))
        .map(error -> error * error)
        .average()
        .orElseThrow();
  }

  static Stream<Case> leastSquares() {
    return IntStream.rangeClosed(42, 47)
        .boxed()
        .flatMap(seed -> Stream.of(1, 3, 5, 9, 15).flatMap(degree -> cases(seed, degree)));
  }

  private static Stream<Case> cases(int seed, int degree) {
    JsonNode node = Reference.file("least-squares").get("seeds").get("" + seed).get("" + degree);
    String name = "degree " + degree + ", seed " + seed;
    Samples samples = samples(seed);
    return Stream.concat(
        Stream.of(new Case(name, node, new Regression.Polynomial(degree), samples)),
        LAMBDAS.stream()
            .map(
                lambda ->
                    new Case(
                        name + ", ridge " + lambda,
                        node.get("ridge" + lambda),
                        new Regression.Ridge(degree, Double.parseDouble(lambda)),
                        samples)));
  }

  @ParameterizedTest
  @MethodSource("leastSquares")
  void agrees(Case each) {
    JsonNode expected = each.expected();
    Curve curve = each.curve();
    assertEquals(expected.get("train").asDouble(), error(curve, each.samples()), PRINTED);
    assertEquals(expected.get("test").asDouble(), error(curve, TEST), PRINTED);
    if (expected.has("coefficients")) {
      assertArrayEquals(
          Reference.numbers(expected.get("coefficients")),
          curve.coefficients().orElseThrow(),
          PRINTED);
    }
  }

  /** All degrees of the file; each with all ten seeds would take seconds. */
  @Test
  void descendsTwiceAsTheReferenceDoes() {
    JsonNode degrees = Reference.file("double-descent").get("polynomials");
    int seeds = 0;
    for (String degree : (Iterable<String>) degrees::fieldNames) {
      int seed = seeds++ % 10;
      Samples samples = samples(42 + seed);
      double[] expected = Reference.numbers(degrees.get(degree).get(seed));
      Case each =
          new Case(degree, degrees, new Regression.Polynomial(Integer.parseInt(degree)), samples);
      assertEquals(expected[1], error(each.curve(), TEST), 1e-6 * expected[1], degree); // its own
      double train = Integer.parseInt(degree) < 29 ? 1e-6 * expected[0] : 1e-13; // 0, but rounded
      assertEquals(expected[0], error(each.curve(), samples), train, degree);
    }
    assertEquals(44, seeds, "degrees");
  }

  @Test
  void leastNormHasTheReferencesCoefficients() {
    JsonNode coefficients = Reference.file("double-descent").get("coefficients");
    for (int degree : new int[] {3, 15, 40, 100, 511}) {
      Regression polynomial = new Regression.Polynomial(degree);
      Samples samples = samples(42);
      Curve curve = polynomial.fit(samples.x().getColumn(0), samples.y().getColumn(0), -3, 3);
      double[] expected = Reference.numbers(coefficients.get("" + degree));
      double[] found = Arrays.copyOf(curve.coefficients().orElseThrow(), expected.length);
      assertArrayEquals(expected, found, 1e-9, "degree " + degree); // twelve digits, up to 100
    }
  }
}
