package overfit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.nn.NormWeights;
import overfit.train.Run;
import overfit.train.Specs;

/** Whole runs with layer normalization against PyTorch's. */
class NormalizationParityTest {

  /** The variance of the noise, which the test loss of a run has in addition. */
  private static final double NOISE = 0.3 * 0.3;

  /**
   * @param tolerance a thousand roundings of 1e-16, times the {@code f64Sensitivity} of the run
   */
  @ParameterizedTest
  @CsvSource({
    "layer-tanh-full, '', 1e-12",
    "layer-relu-adam-l2, activation=relu optimizer=adam l2=0.01, 5e-12",
    "layer-tanh-3x32-batch8-dropout, hidden=32x32x32 batch=8 learning-rate=0.05 dropout=0.2, 1e-12",
  })
  void lossesOfEveryEpochArePyTorchs(String name, String settings, double tolerance) {
    JsonNode expected = Reference.file("normalization").get("runs").get(name);
    Run run = Run.of(Specs.spec(("normalization=layer epochs=1000 " + settings).strip()));
    double[] losses = Reference.numbers(expected.get("losses"));
    double[] train = Reference.numbers(expected.get("evalTrain"));
    double[] test = Reference.numbers(expected.get("evalTest"));
    for (int epoch = 0; epoch < losses.length; epoch++) {
      run.step();
      assertEquals(losses[epoch], run.trainLoss(), tolerance * losses[epoch]);
      assertEquals(train[epoch], run.trainLossEval(), tolerance * train[epoch]);
      assertEquals(test[epoch] + NOISE, run.testLoss(), tolerance * (test[epoch] + NOISE));
    }
    assertNorms(expected.get("norms"), run.network().norms(), tolerance);
  }

  private static void assertNorms(JsonNode expected, List<NormWeights> actual, double tolerance) {
    List<JsonNode> all = StreamSupport.stream(expected.spliterator(), false).toList();
    assertEquals(all.size(), actual.size());
    for (int l = 0; l < all.size(); l++) {
      NormWeights norm = actual.get(l);
      assertArrayEquals(Reference.numbers(all.get(l).get("weight")), norm.weight(), tolerance);
      assertArrayEquals(Reference.numbers(all.get(l).get("bias")), norm.bias(), tolerance);
    }
  }
}
