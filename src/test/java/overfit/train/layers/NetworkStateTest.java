package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.train.Run;
import overfit.train.Specs;

class NetworkStateTest {

  /** Whatever the weights: the first scales are 1, the shifts 0. */
  @Test
  void theSumsOfNormalizedLayersAreThoseAfterNormalization() {
    NetworkState state =
        NetworkState.of(Run.of(Specs.spec("hidden=16x16 normalization=layer gain=4")));
    for (LayerState hidden : state.layers().subList(0, 2)) {
      assertEquals(0, hidden.sums().mean(), 1e-12);
      assertEquals(1, hidden.sums().deviation(), 0.01);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "layer"})
  void whatIsSeenAsSumsIsWhatTheActivationIsAppliedTo(String normalization) {
    Run run = Specs.trained("hidden=8x8 activation=relu normalization=" + normalization, 3);
    run.lossFunctions()
        .train()
        .visitSignals(
            (layer, sums, outputs) -> {
              for (int j = 0; j < sums.length; j++) {
                assertEquals(layer == 2 ? sums[j] : Math.max(sums[j], 0), outputs[j]);
              }
            });
  }

  /** Its sums are all near 0, where gelu bends; normalized, some lie in its flat tail. */
  @Test
  void aNormalizedLayerIsFlatByItsNormalizedSums() {
    String small = "hidden=64 activation=gelu initialization=xavier-normal gain=0.1";
    assertEquals(0, hiddenFlat(small));
    assertTrue(hiddenFlat(small + " normalization=layer") > 0);
  }

  private static double hiddenFlat(String settings) {
    return NetworkState.of(Run.of(Specs.spec(settings))).layers().get(0).flat();
  }
}
