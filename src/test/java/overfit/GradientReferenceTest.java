package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.math.RandomStream;
import overfit.nn.GradientCheck;
import overfit.nn.GradientComparison;
import overfit.nn.Objective;
import overfit.nn.ParameterMatrix;
import overfit.train.Run;
import overfit.train.Specs;

/**
 * The error of central differences against PyTorch's, over thirteen decades of h: it is the
 * truncation of the series at large h, which is the same in both, and the rounding of the loss at
 * small ones. Kinks are not left out, there or here.
 */
class GradientReferenceTest {

  private static final JsonNode FILE = Reference.file("gradient-check");

  private static final double[] H = Reference.numbers(FILE.get("h"));

  /** Usually every fourth step is compared. */
  private static final int STRIDE = Campaign.length(4, 1);

  /** The errors have three digits. */
  private static final double PRINTED = 0.006;

  /** Units of roundoff of the loss, the sum of 30 terms, in one difference; 6 have been seen. */
  private static final double ROUNDINGS = 12 * Math.ulp(1.0) / 2;

  /** All elements of these are compared in the file; of larger ones, a random sample. */
  private static final int ALL = 64;

  private static final int SAMPLE = 32;

  static Stream<String> activations() {
    return names("activations").map(name -> "activation=" + name);
  }

  static Stream<String> losses() {
    return names("losses").map(name -> "loss=" + name);
  }

  private static Stream<String> names(String kind) {
    List<String> names = new ArrayList<>();
    Iterator<String> fields = FILE.get(kind).fieldNames();
    fields.forEachRemaining(names::add);
    return names.stream();
  }

  @ParameterizedTest
  @MethodSource({"activations", "losses"})
  void errorsOfEveryStepAreThoseOfPyTorch(String setting) {
    String[] words = setting.split("=");
    JsonNode network = FILE.get(words[0].equals("loss") ? "losses" : "activations").get(words[1]);
    Objective objective = Run.of(Specs.spec(setting)).nextEpoch().objective();
    double[] all = objective.gradient();
    GradientCheck check = new GradientCheck(objective);
    for (ParameterMatrix matrix : check.matrices()) {
      String name = (matrix.weights() ? "W" : "b") + (matrix.layer() + 1);
      double[] gradient = Arrays.copyOfRange(all, matrix.first(), matrix.first() + matrix.count());
      assertEquals(network.get(name).get("norm").asDouble(), norm(gradient), 1e-12, name);
      double[] errors = Reference.numbers(network.get(name).get("relativeError"));
      for (int i = 0; i < H.length; i += STRIDE) {
        List<GradientComparison> compared = compare(check, matrix, H[i]);
        double size = norm(compared.stream().mapToDouble(GradientComparison::analytical).toArray());
        double rounding =
            ROUNDINGS * objective.value() * Math.sqrt(compared.size()) / H[i] / (2 * size);
        String where = name + " with h " + H[i];
        assertEquals(errors[i], error(compared), PRINTED * errors[i] + rounding, where);
      }
    }
  }

  @Test
  void theErrorOfOneDerivativeFallsWithTheSquareOfTheStepUntilRoundingTakesOver() {
    JsonNode one = FILE.get("one");
    Objective objective = Run.of(Specs.spec("")).nextEpoch().objective();
    GradientCheck check = new GradientCheck(objective);
    double[] steps = Reference.numbers(one.get("h"));
    double[] errors = Reference.numbers(one.get("central"));
    int first = check.matrices().get(2).first();
    for (int i = 0; i < steps.length; i++) {
      GradientComparison ours = check.compare(first, steps[i]);
      double slope = one.get("analytic").asDouble();
      assertEquals(slope, ours.analytical(), 1e-12);
      double rounding = ROUNDINGS * objective.value() / steps[i] / slope;
      double tolerance = PRINTED * errors[i] + rounding;
      assertEquals(errors[i], ours.error() / slope, tolerance, "h " + steps[i]);
    }
  }

  private static List<GradientComparison> compare(
      GradientCheck check, ParameterMatrix matrix, double h) {
    return chosen(matrix.count())
        .map(element -> position(matrix, element))
        .mapToObj(position -> check.compare(position, h))
        .toList();
  }

  private static IntStream chosen(int count) {
    int[] order = new int[count];
    new RandomStream(1).fillPermutation(order);
    return IntStream.of(order).limit(count > ALL ? SAMPLE : ALL);
  }

  /** Elements are counted row by row in PyTorch's shape, outputs × inputs. */
  private static int position(ParameterMatrix matrix, int element) {
    return matrix.weights()
        ? matrix.first() + element % matrix.inputs() * matrix.outputs() + element / matrix.inputs()
        : matrix.first() + element;
  }

  /** {@code |a - n| / (|a| + |n|)}, of vectors. */
  private static double error(List<GradientComparison> all) {
    double[] a = all.stream().mapToDouble(GradientComparison::analytical).toArray();
    double[] n = all.stream().mapToDouble(GradientComparison::numerical).toArray();
    double[] errors = all.stream().mapToDouble(GradientComparison::error).toArray();
    return norm(errors) / (norm(a) + norm(n));
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double each : vector) {
      sum += each * each;
    }
    return Math.sqrt(sum);
  }
}
