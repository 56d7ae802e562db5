package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.screen.Theme;
import overfit.train.Specs;
import overfit.tui.model.Model;
import overfit.tui.model.SnapshotNeeds;

/** The band around the selected fit, on the whole program in simulated time. */
class UncertaintyBandTest {

  private static final long TENTH = 100_000_000;

  /** 60 epochs per second: it ends after two seconds. */
  private final RecordingStage stage = stage(120, Overrides.none());

  @AfterEach
  void close() {
    stage.close();
  }

  private static RecordingStage stage(int epochs, Overrides settings) {
    Preset small = Models.small(epochs);
    StartState start = StartState.of("small", small, small.specs(settings), "");
    return new RecordingStage(
        new Presets(Path.of("none")), start, Theme.OKABE_ITO, Specs.VECTORS, 120, 30);
  }

  private String press(RecordingStage on, String... keys) {
    for (String key : keys) {
      on.key(key);
      on.advance(TENTH);
    }
    return on.surface().toString();
  }

  private String frame() {
    return stage.surface().toString();
  }

  /** The line of the screen with the words of the band. */
  private String words() {
    return frame()
        .lines()
        .filter(line -> line.matches(".*\\b(seeds|weights) (at|up to|to) (epoch )?\\d.*"))
        .findFirst()
        .orElse("");
  }

  @Test
  void whileTrainingPlaysTheBandKeepsItsEpochUntilAPause() {
    press(stage, "V");
    stage.advance(2 * TENTH);
    String words = words();
    assertTrue(words.contains("20 seeds at 0  pause to update it"), frame());
    stage.advance(5 * TENTH);
    assertEquals(words, words());
    press(stage, "space");
    assertNotEquals(words, words());
    assertTrue(words().contains("truth within"), frame());
    assertFalse(words().contains("pause to update it"), frame());
  }

  @Test
  void atTheEndTheBandIsThatOfTheEnd() {
    press(stage, "V");
    stage.advance(40 * TENTH);
    stage.advance(TENTH);
    assertTrue(words().contains("20 seeds at 120"), frame());
  }

  @Test
  void theKeyGoesOnToWeightsAndToNothing() {
    String none = press(stage, "space");
    press(stage, "V", "V");
    assertFalse(frame().contains("dropout masks"), "there are none");
    assertTrue(frame().contains("20 first weights at "), frame());
    assertTrue(frame().contains("error² of the mean"), frame());
    press(stage, "V");
    assertEquals("", words());
    stage.advance(100 * TENTH);
    assertEquals(none, frame());
  }

  @Test
  void aRunThatDivergedHasNone() {
    Overrides wild = Overrides.none().with(Settings.LEARNING_RATE, 1e30);
    try (RecordingStage diverged = stage(50, wild)) {
      diverged.advance(10 * TENTH);
      String frame = press(diverged, "V");
      assertTrue(frame.contains("no band: plain diverged"), frame);
      assertFalse(frame.contains("2 sd of"), frame);
    }
  }

  @Test
  void afterEarlyStoppingEachFitStopsByItself() {
    Overrides early =
        Overrides.none()
            .with(Settings.EARLY_STOPPING, Optional.of(3L))
            .with(Settings.MIN_DELTA, 10.0);
    try (RecordingStage stopped = stage(50, early)) {
      stopped.advance(10 * TENTH);
      String frame = press(stopped, "V");
      assertTrue(frame.contains("20 seeds up to 50"), frame);
      assertTrue(frame.contains("truth within"), frame);
    }
  }

  @Test
  void masksAreOfTheNetworkAsItIs() {
    Overrides dropout = Overrides.none().with(Settings.DROPOUT, 0.2);
    try (RecordingStage masked = stage(20, dropout)) {
      masked.advance(10 * TENTH);
      String frame = press(masked, "V", "V");
      assertTrue(frame.contains("200 dropout masks at 20"), frame);
    }
  }

  @Test
  void otherSettingsAndOtherRunsHaveOtherBands() {
    stage.advance(40 * TENTH);
    press(stage, "V");
    String plain = words();
    press(stage, "j");
    stage.advance(TENTH);
    String l2 = words();
    assertNotEquals(plain, l2);
    assertTrue(l2.contains("20 seeds at 120"), frame());
    press(stage, "k");
    stage.advance(TENTH);
    assertEquals(plain, words());
  }

  @Test
  void thePartsOfTheErrorStandInPlaceOfTheFits() {
    stage.advance(40 * TENTH);
    assertTrue(press(stage, "C").contains("no band; V chooses one"), frame());
    String fits = press(stage, "V");
    String parts = press(stage, "C");
    assertTrue(parts.contains("─ Squared error"), parts);
    assertTrue(parts.contains(" noise 0.090"), parts);
    assertFalse(parts.contains("● data"), parts);
    assertEquals(fits, press(stage, "C"));
  }

  @Test
  void onOtherPagesNothingIsComputed() {
    Model model = Models.press(Models.trained(Models.lesson(), 3), "V");
    assertEquals(1, SnapshotNeeds.of(model).inspections().size());
    assertEquals(List.of(), SnapshotNeeds.of(Models.press(model, "2")).inspections());
  }
}
