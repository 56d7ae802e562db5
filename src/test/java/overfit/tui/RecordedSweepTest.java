package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.screen.Theme;
import overfit.train.Specs;
import overfit.train.sweep.SimulatedSweep;

class RecordedSweepTest {

  private static final Preset SMALL = Models.small(500);
  private static final StartState START =
      StartState.of("small", SMALL, SMALL.specs(Overrides.none()), "");
  private static final long TENTH = 100_000_000;

  private static RecordingStage stage(StartState start) {
    return new RecordingStage(
        new Presets(Path.of("none")), start, Theme.OKABE_ITO, Specs.VECTORS, 80, 24);
  }

  private static List<String> filmed() {
    List<String> frames = new ArrayList<>();
    try (RecordingStage stage = stage(START)) {
      ":seeds 1..3".chars().forEach(c -> stage.key(c == ' ' ? "space" : Character.toString(c)));
      stage.key("Enter");
      for (int i = 0; i < 10; i++) {
        stage.advance(TENTH);
        frames.add(stage.surface().toString());
      }
    }
    return frames;
  }

  @Test
  void onATapeASweepIsTrainedInSimulatedTime() {
    List<String> frames = filmed();
    assertEquals(frames, filmed());
    assertTrue(frames.get(3).contains("small: 3 of 6 trained"), frames.get(3));
    assertTrue(frames.get(9).contains("small: all 6 trained"), frames.get(9));
  }

  @Test
  void resultsThatAreThereAreShownFirst() {
    SimulatedSweep sweep = new SimulatedSweep(Sweeps.runs(20, 2), Specs.VECTORS);
    sweep.advance(Sweeps.ALL);
    try (RecordingStage stage = stage(START.showing(sweep.snapshot().summary()))) {
      String frame = stage.surface().toString();
      assertTrue(frame.contains("5:sweep") && frame.contains("small: all 4 trained"), frame);
    }
  }
}
