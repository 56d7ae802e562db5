package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;

class PresetTest {

  private static final Preset THREE =
      PresetReader.read(
          "three.toml",
          "three",
          """
          training.epochs = 50
          [runs.a]
          regularization.l2 = 1
          [runs.b]
          regularization.l2 = 2
          [runs.c]
          regularization.l2 = 3
          training.epochs = 70
          """);

  @Test
  void anOptionLiesOverTheBaseAndUnderTheRuns() {
    Overrides options = Overrides.none().with(Settings.EPOCHS, 60L);
    assertEquals(
        List.of(60L, 60L, 70L),
        THREE.specs(options).stream()
            .map(run -> run.config().get(Settings.EPOCHS))
            .collect(Collectors.toList()));
  }

  @Test
  void anOptionThatWouldChangeNothingNamesWhatWould() {
    Overrides options = Overrides.none().with(Settings.L2, 0.5);
    InputException e = assertThrows(InputException.class, () -> THREE.specs(options));
    assertEquals(
        "--l2: every run of three sets its own value; add --run NAME (a, b, c), "
            + "or use the preset no-regularization",
        e.getMessage());
  }

  @Test
  void whatSomeRunsKeepIsTold() {
    Overrides options = Overrides.none().with(Settings.EPOCHS, 60L);
    assertEquals("c keeps its own epochs 70", THREE.kept(options));
    assertEquals("", THREE.kept(Overrides.none().with(Settings.SEED, 7L)));
  }

  @Test
  void oneRunAloneTakesEveryOption() {
    Overrides options = Overrides.none().with(Settings.L2, 0.5);
    List<RunSpec> specs = THREE.only("c").specs(options);
    assertEquals(1, specs.size());
    assertEquals(0.5, specs.get(0).config().get(Settings.L2));
    assertEquals(70L, specs.get(0).config().get(Settings.EPOCHS));
  }

  @Test
  void anUnknownRunIsNamed() {
    InputException e = assertThrows(InputException.class, () -> THREE.only("d"));
    assertEquals("expected one of the runs a, b, c, found d", e.getMessage());
  }

  @Test
  void samplesNeedRoom() {
    Overrides options = Overrides.none().with(Settings.X_MIN, 5.0);
    InputException e = assertThrows(InputException.class, () -> THREE.specs(options));
    assertEquals("--x-min: expected a number below x-max 3, found 5", e.getMessage());
  }
}
