package overfit.train.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.train.Run;
import overfit.train.Specs;

class LayerWarningsTest {

  private static final String EIGHT = "hidden=32x32x32x32x32x32x32x32 ";

  private static final String ADAM = "optimizer=adam learning-rate=0.01 epochs=2000";

  /** How far the runs are trained. */
  private static final int LAST = Campaign.length(100, 2000);

  /** The seeds of the lessons' claims: all of them, or the first. */
  private static List<Integer> seeds() {
    int stride = Campaign.length(20, 1);
    return IntStream.rangeClosed(42, 61).filter(seed -> (seed - 42) % stride == 0).boxed().toList();
  }

  private static List<LayerWarning> warnings(String settings) {
    Run run = Run.of(Specs.spec(settings.replace("  ", " ").strip()));
    List<NetworkState> states = new ArrayList<>();
    while (run.running() && run.epoch() < LAST) {
      if (Diagnostics.isDue(run.epoch())) {
        states.add(NetworkState.of(run));
      }
      run.step();
    }
    states.add(NetworkState.of(run));
    return new LayerWarnings(run.config(), states).warnings();
  }

  /** Of the lessons 2.6, 2.4, 3.1 and 3.4. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "l2=0.1",
        "dropout=0.3",
        ADAM,
        ADAM + " l2=0.01",
        ADAM + " dropout=0.5",
        "learning-rate=0.05",
        "activation=relu",
        "activation=sigmoid learning-rate=0.01 optimizer=adam",
        "activation=gelu learning-rate=0.01 optimizer=adam",
        "momentum=0.9 epochs=300",
        "batch=4 learning-rate=0.1 epochs=200",
        EIGHT + "initialization=xavier-uniform",
        EIGHT + "activation=relu initialization=kaiming-uniform learning-rate=0.005",
      })
  void doNotNameRunsThatLearn(String settings) {
    for (int seed : seeds()) {
      assertEquals(List.of(), warnings(settings + " seed=" + seed), "seed " + seed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hidden=32x32x32x32x32x32x32x32 activation=sigmoid, VANISHING",
    "hidden=32x32x32x32x32x32x32x32 activation=relu, SHORT_STEPS",
    "hidden=32x32x32x32x32x32x32x32 activation=gelu, SHORT_STEPS",
    "learning-rate=1e-5, SHORT_STEPS",
    "optimizer=adam learning-rate=0.1, LONG_STEPS",
    "learning-rate=1 epochs=20, EXPLODING",
    "initialization=xavier-uniform gain=8, SATURATED",
    "initialization=normal, SATURATED",
    "initialization=zeros, VANISHING",
  })
  void nameWhatIsWrong(String settings, LayerWarning.Kind kind) {
    for (int seed : seeds()) {
      List<LayerWarning> warnings = warnings(settings + " seed=" + seed);
      assertTrue(warnings.stream().anyMatch(each -> each.kind() == kind), seed + ": " + warnings);
    }
  }

  private static final String SHORT = "hidden=4x4 learning-rate=1e-5 epochs=120";

  private static List<NetworkState> states(String settings) {
    Run run = Run.of(Specs.spec(settings));
    List<NetworkState> states = new ArrayList<>(List.of(NetworkState.of(run)));
    while (run.running()) {
      run.step();
      states.add(NetworkState.of(run));
    }
    return states;
  }

  private static List<LayerWarning.Kind> kinds(String settings, List<NetworkState> states) {
    return new LayerWarnings(Specs.config(settings), states)
        .warnings().stream().map(LayerWarning::kind).toList();
  }

  /** What is at epochs between those of diagnostics may have been seen or not. */
  @Test
  void doNotDependOnTheEpochsThatWereSeenBesidesThoseOfDiagnostics() {
    List<NetworkState> all = states(SHORT);
    List<NetworkState> due = all.stream().filter(at -> Diagnostics.isDue(at.epoch())).toList();
    List<NetworkState> leaping = new ArrayList<>(all);
    leaping.set(17, withUpdates(all.get(17), 5));
    assertEquals(List.of(LayerWarning.Kind.SHORT_STEPS), kinds(SHORT, due));
    assertEquals(List.of(LayerWarning.Kind.SHORT_STEPS), kinds(SHORT, leaping));
  }

  @Test
  void sayThatNothingEverHappenedOnlyIfTheWholePastIsKnown() {
    List<NetworkState> missing = new ArrayList<>(states(SHORT));
    missing.remove(20);
    assertEquals(List.of(), kinds(SHORT, missing));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
  void leaveOutStepsOfWeightsThatAreZero(double update) {
    List<NetworkState> states = new ArrayList<>(states(SHORT));
    states.set(0, withUpdates(states.get(0), update));
    assertEquals(List.of(LayerWarning.Kind.SHORT_STEPS), kinds(SHORT, states));
  }

  private static NetworkState withUpdates(NetworkState at, double update) {
    List<LayerState> layers = at.layers().stream().map(layer -> with(layer, update)).toList();
    return new NetworkState(at.epoch(), at.rate(), at.plain(), layers);
  }

  private static LayerState with(LayerState layer, double update) {
    return new LayerState(
        layer.name(),
        layer.units(),
        layer.activation(),
        layer.weight(),
        layer.bias(),
        layer.weightGradient(),
        layer.biasGradient(),
        update,
        layer.sums(),
        layer.activations(),
        layer.flat(),
        layer.dead(),
        layer.histograms());
  }

  /** Adam's steps do not depend on the size of the gradient. */
  @Test
  void doNotCallAGradientVanishingThatStillMovesTheFirstLayer() {
    List<LayerWarning> warnings =
        warnings(EIGHT + "activation=sigmoid optimizer=adam learning-rate=0.01");
    assertTrue(warnings.stream().noneMatch(each -> each.kind() == LayerWarning.Kind.VANISHING));
  }

  @Test
  void sayWhatWasSeenAndWhatToTry() {
    LayerWarning vanishing = warnings(EIGHT + "activation=sigmoid").get(0);
    assertEquals(
        "The gradient vanishes on its way back: at epoch 0 that of hidden 1, the first layer, was"
            + " 4e-7 of the output's: sigmoid's slope, at most 1/4, is a factor in each layer. Its"
            + " steps are 1e-9 of its weights long, so it stays as it was drawn. The output differs"
            + " by only 4.2e-8 between samples: it is the mean of y.",
        vanishing.sentence());
    assertEquals(
        "Try Adam at 0.01, which divides by the gradient's size; tanh; fewer layers.",
        vanishing.remedy());
  }
}
