package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.Reference;
import overfit.train.Run;
import overfit.train.Specs;

/** The layers of six networks against PyTorch's, after 0, 1, 10 and 100 epochs. */
class DiagnosticsReferenceTest {

  private static final JsonNode NETS = Reference.file("diagnostics").get("nets");

  private static final String EIGHT = "hidden=" + "32x".repeat(7) + "32";

  /** Relative; the gradients of eight sigmoid layers are sums that cancel to a millionth. */
  private static final double TOLERANCE = 1e-9;

  /** Where numbers are 0 but for rounding. */
  private static final double ROUNDING = 1e-13;

  @ParameterizedTest
  @CsvSource({
    "lesson, ''",
    "8x32-sigmoid, activation=sigmoid",
    "8x32-tanh, ''",
    "8x32-tanh-xavier, initialization=xavier-uniform",
    "8x32-relu, activation=relu",
    "8x32-relu-kaiming, activation=relu initialization=kaiming-uniform"
  })
  void agreesWithPyTorch(String net, String settings) {
    String hidden = net.equals("lesson") ? "" : EIGHT + " ";
    Run run = Run.of(Specs.spec((hidden + settings).strip()));
    for (int epoch : new int[] {0, 1, 10, 100}) {
      while (run.epoch() < epoch) {
        run.step();
      }
      NetworkState state = NetworkState.of(run);
      assertTrue(state.plain());
      compare(NETS.get(net).get("afterEpochs").get("" + epoch).get("layers"), state);
    }
  }

  private static void compare(JsonNode expected, NetworkState state) {
    assertEquals(expected.size(), state.layers().size());
    List<String> differences = new ArrayList<>();
    for (int l = 0; l < expected.size(); l++) {
      JsonNode layer = expected.get(l);
      LayerState found = state.layers().get(l);
      String at = "epoch " + state.epoch() + ", " + found.name() + ", ";
      compare(differences, at, layer, "weightNorm", found.weight());
      compare(differences, at, layer, "biasNorm", found.bias());
      compare(differences, at, layer, "gradWeightNorm", found.weightGradient());
      compare(differences, at, layer, "gradBiasNorm", found.biasGradient());
      compare(differences, at, layer, "updateToWeight", found.update());
      compare(differences, at, layer, "sumMean", found.sums().mean());
      compare(differences, at, layer, "sumStd", found.sums().deviation());
      if (layer.has("mean")) {
        compare(differences, at, layer, "mean", found.activations().mean());
        compare(differences, at, layer, "std", found.activations().deviation());
      }
      if (layer.has("saturated")) {
        compare(differences, at, layer, "saturated", found.flat());
      }
      if (layer.has("zero")) {
        compare(differences, at, layer, "zero", found.flat());
        assertEquals(OptionalInt.of(layer.get("deadUnits").asInt()), found.dead());
      }
    }
    assertEquals(List.of(), differences);
  }

  private static void compare(
      List<String> differences, String at, JsonNode layer, String name, double found) {
    double expected = layer.get(name).asDouble();
    if (!(Math.abs(found - expected) <= TOLERANCE * Math.abs(expected) + ROUNDING)) {
      differences.add(at + name + ": expected " + expected + ", found " + found);
    }
  }
}
