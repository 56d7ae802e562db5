package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.junit.jupiter.api.Test;
import overfit.Reference;
import overfit.math.RandomStream;

class DropoutTest {
  private static final int CALLS_WITH_BITS = 4;

  private final JsonNode expected =
      Reference.file("lesson").get("runs").get("dropout").get("dropoutFirstMasks");
  private final Array2DRowRealMatrix mask = new Array2DRowRealMatrix(30, 64);

  /** The stream after the lesson's data and first weights. */
  private static RandomStream afterTheFirstWeights() {
    RandomStream random = new RandomStream(42);
    random.fillNormalFloats(new double[30], 0, 1);
    new Network(
        new Architecture(1, List.of(64, 64), 1, Activation.TANH, Initialization.PYTORCH), random);
    return random;
  }

  @Test
  void firstMasksOfTheLessonArePyTorchsToTheBit() {
    RandomStream random = afterTheFirstWeights();
    byte[] bytes = Base64.getDecoder().decode(expected.get("base64OfFirst4Calls").asText());
    BitSet drawn = new BitSet();
    for (int bit = 0; bit < CALLS_WITH_BITS * 30 * 64; ) {
      Dropout.draw(0.3, random, mask);
      for (double[] row : mask.getDataRef()) {
        for (double factor : row) {
          drawn.set(bit++, factor > 0);
        }
      }
    }
    assertEquals(BitSet.valueOf(bytes), drawn);
  }

  @Test
  void allMasksOfTheLessonKeepAsManyAsPyTorchs() {
    RandomStream random = afterTheFirstWeights();
    int kept = 0;
    for (int call = 0; call < expected.get("bits").asInt() / (30 * 64); call++) {
      Dropout.draw(0.3, random, mask);
      for (double[] row : mask.getDataRef()) {
        for (double factor : row) {
          kept += factor > 0 ? 1 : 0;
        }
      }
    }
    assertEquals(expected.get("kept").asInt(), kept);
  }

  @Test
  void whatIsKeptIsScaledSoThatTheMeanStays() {
    Dropout.draw(0.75, new RandomStream(1), mask);
    Array2DRowRealMatrix ones = new Array2DRowRealMatrix(30, 64);
    for (double[] row : ones.getDataRef()) {
      Arrays.fill(row, 1);
    }
    Dropout.apply(ones, mask, ones);
    for (double[] row : ones.getDataRef()) {
      for (double value : row) {
        assertEquals(value == 0 ? 0 : 4, value);
      }
    }
  }
}
