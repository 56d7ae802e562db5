package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.nn.Objective;
import overfit.train.Run;
import overfit.train.Specs;

class SharpnessTest {

  private static final JsonNode FILE = Reference.file("hessian");

  /** Relative, as the file asks for. */
  private static final double CLOSE = 1e-6;

  /** Of the limit, for runs at the edge of stability: they amplify rounding. */
  private static final double AT_THE_EDGE = 0.01;

  /** Until then, the runs at the edge agree closely too. */
  private static final int EARLY = 4;

  /**
   * At a rate of 0.1, epoch 500 lies in a leap of the loss: there, the last digit of the rate moves
   * the sharpness by 4 % of the limit.
   */
  private static final double IN_A_LEAP = 0.15;

  @ParameterizedTest
  @CsvSource({
    "none, ''",
    "l2 0.1, l2=0.1",
    "dropout 0.3, dropout=0.3",
    "lr 0.05, learning-rate=0.05 epochs=2000",
    "lr 0.1, learning-rate=0.1 epochs=2000",
    "lr 0.15, learning-rate=0.15 epochs=1000"
  })
  void agreesWithPyTorch(String name, String settings) {
    JsonNode expected = FILE.get("runs").get(name);
    double limit = expected.get("limit").asDouble();
    boolean edge = expected.get("lr").asDouble() > 0.01;
    Run run = Run.of(Specs.spec(settings));
    Iterator<String> epochs = expected.get("afterEpochs").fieldNames();
    while (epochs.hasNext()) {
      int epoch = Integer.parseInt(epochs.next());
      while (run.epoch() < epoch) {
        run.step();
      }
      double top = expected.get("afterEpochs").get("" + epoch).get("top").asDouble();
      Sharpness found = Sharpness.of(run.lossFunctions().train());
      double share = name.equals("lr 0.1") && epoch == 500 ? IN_A_LEAP : AT_THE_EDGE;
      double tolerance = edge && epoch > EARLY ? share * limit : CLOSE * top;
      assertTrue(found.converged());
      assertEquals(top, found.value(), tolerance, "epoch " + epoch);
    }
  }

  /**
   * Its loss is a parabola, of which central differences are exact: the Hessian is 2 (mean x², mean
   * x; mean x, 1). That of the file has been rounded to float32.
   */
  @Test
  void isTheLargerEigenvalueOfTheHessianOfALine() {
    Run line = Run.of(Specs.spec("hidden=none"));
    double[] x = line.data().x();
    double a = 2 * Arrays.stream(x).map(each -> each * each).average().orElseThrow();
    double b = 2 * Arrays.stream(x).average().orElseThrow();
    double expected = (a + 2) / 2 + Math.hypot((a - 2) / 2, b);
    double found = Sharpness.of(line.lossFunctions().train()).value();
    assertEquals(expected, found, 1e-9 * expected);
    assertEquals(FILE.get("linear").get("top").asDouble(), found, 1e-7 * expected);
  }

  /** The loss of two saturated units that cancel has curvature of both signs. */
  @Test
  void isTheLargestEigenvalueAndNotThatOfTheLargestMagnitude() {
    Objective loss =
        Run.of(Specs.spec("hidden=1 initialization=zeros loss=huber")).lossFunctions().train();
    Sharpness found = Sharpness.of(loss);
    assertTrue(found.value() >= 0, "" + found);
  }

  @Test
  void leavesTheParametersAsTheyAre() {
    Objective loss = Specs.trained("", 3).lossFunctions().train();
    double[] before = loss.vector();
    Sharpness.of(loss);
    assertArrayEquals(before, loss.vector());
  }

  @Test
  void hasNotConvergedIfItIsNotWantedAnyMore() {
    Sharpness stopped = Sharpness.of(Run.of(Specs.spec("")).lossFunctions().train(), () -> false);
    assertFalse(stopped.converged());
  }
}
