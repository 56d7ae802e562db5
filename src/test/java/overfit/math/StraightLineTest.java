package overfit.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Reference;
import overfit.data.Samples;
import overfit.data.Target;

class StraightLineTest {

  /** The reference prints fifteen digits. */
  private static final double PRINTED = 1e-14;

  private static final double[] X = {1, 2, 4, 5};
  private static final double[] Y = {2, 1, 5, 4};

  /** Means 3 and 3, Σ(x − 3)(y − 3) = 8, Σ(x − 3)² = 10; residuals 0.6, −1.2, 1.2, −0.6. */
  @Test
  void isTheClosedForm() {
    StraightLine line = StraightLine.through(X, Y);
    assertEquals(new StraightLine(3, 3, 0.8), line);
    assertEquals(5.4, line.at(6), 1e-15); // some roundings
    assertEquals(0.9, line.meanSquaredError(X, Y), 1e-15);
  }

  @Test
  void pointsOnALineHaveNoError() {
    double[] y = DoubleStream.of(X).map(x -> 0.5 * x - 2).toArray();
    assertEquals(0, StraightLine.through(X, y).meanSquaredError(X, y));
  }

  @ParameterizedTest
  @CsvSource({"1e-5, 0, 1", "1e-5, 1990, 1", "1, 1e9, 1e30", "1e9, 0, 1e-5", "1e-30, 0, 1e30"})
  void keepsItsDigitsInAnyUnits(double scale, double from, double height) {
    double[] x = DoubleStream.of(X).map(at -> from + scale * at).toArray();
    double[] y = DoubleStream.of(Y).map(at -> height * at).toArray();
    double error = StraightLine.through(x, y).meanSquaredError(x, y);
    assertEquals(0.9, error / height / height, 1e-7); // 1990 + 1e-5 has eight digits of 1e-5
  }

  @ParameterizedTest
  @ValueSource(ints = {42, 43, 44, 45, 46, 47})
  void itsErrorIsPyTorchs(int seed) {
    Samples samples = noisySine(seed);
    double[] x = samples.x().getColumn(0);
    double[] y = samples.y().getColumn(0);
    double error = StraightLine.through(x, y).meanSquaredError(x, y);
    assertEquals(reference(seed).get("train").asDouble(), error, PRINTED);
  }

  /** The reference has Legendre's basis of x/3: the coefficients of 1 and of x/3. */
  @Test
  void isPyTorchsLeastSquares() {
    Samples samples = noisySine(42);
    StraightLine line = StraightLine.through(samples.x().getColumn(0), samples.y().getColumn(0));
    double[] coefficients = Reference.numbers(reference(42).get("coefficients"));
    assertArrayEquals(coefficients, new double[] {line.at(0), 3 * line.slope()}, PRINTED);
  }

  private static Samples noisySine(int seed) {
    return Samples.noisy(Target.SIN, 30, 0.3, -3, 3, new RandomStream(seed));
  }

  private static JsonNode reference(int seed) {
    return Reference.file("least-squares").at("/seeds/" + seed + "/1");
  }

  @Test
  void atOneXItIsTheMean() {
    StraightLine line = StraightLine.through(new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 6});
    assertEquals(3, line.at(0.1));
    assertEquals(3, line.at(100));
    assertEquals(14.0 / 3, line.meanSquaredError(new double[] {0, 1, 2}, new double[] {1, 2, 6}));
    assertEquals(7, StraightLine.through(new double[] {5}, new double[] {7}).at(5));
  }

  @Test
  void noPointsHaveNone() {
    double[] none = {};
    assertThrows(IllegalArgumentException.class, () -> StraightLine.through(none, none));
    assertThrows(IllegalArgumentException.class, () -> StraightLine.through(X, none));
  }
}
