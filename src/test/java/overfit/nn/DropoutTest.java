package overfit.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.Reference;
import overfit.math.RandomStream;

class DropoutTest {
  private static final int CALLS_WITH_BITS = 4;

  private final JsonNode expected =
      Reference.file("lesson").get("runs").get("dropout").get("dropoutFirstMasks");
  private final Dropout dropout = new Dropout(List.of(64, 64));
  private final double[] mask = new double[64];

  /** The random stream after the lesson's data and initial weights. */
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
    int bit = 0;
    for (int call = 0; call < CALLS_WITH_BITS; call++) {
      if (call % 2 == 0) {
        dropout.draw(30, 0.3, random);
      }
      for (int i = 0; i < 30; i++) {
        dropout.mask(call % 2, i, mask);
        for (double factor : mask) {
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
    for (int call = 0; call < expected.get("bits").asInt() / (30 * 64); call += 2) {
      dropout.draw(30, 0.3, random);
      for (int i = 0; i < 60; i++) {
        dropout.mask(i / 30, i % 30, mask);
        kept += (int) Arrays.stream(mask).filter(factor -> factor > 0).count();
      }
    }
    assertEquals(expected.get("kept").asInt(), kept);
  }

  @Test
  void whatIsKeptIsScaledSoThatTheMeanStays() {
    dropout.draw(1, 0.75, new RandomStream(1));
    dropout.mask(1, 0, mask);
    double[] ones = new double[64];
    Arrays.fill(ones, 1);
    Dropout.apply(ones, mask, ones);
    for (double value : ones) {
      assertEquals(value == 0 ? 0 : 4, value);
    }
  }

  @Test
  void masksOfAnyWidthFollowEachOtherInTheStream() {
    Dropout odd = new Dropout(List.of(3, 130, 64));
    odd.draw(2, 0.5, new RandomStream(7));
    RandomStream random = new RandomStream(7);
    for (int layer = 0; layer < 3; layer++) {
      for (int sample = 0; sample < 2; sample++) {
        double[] drawn = new double[new int[] {3, 130, 64}[layer]];
        odd.mask(layer, sample, drawn);
        for (double factor : drawn) {
          assertEquals(random.nextDouble() < 0.5 ? 2 : 0, factor);
        }
      }
    }
  }
}
