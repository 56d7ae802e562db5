package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.preset.Presets;
import overfit.screen.Theme;
import overfit.terminal.input.KeyName;
import overfit.train.Specs;
import overfit.tui.command.Action;
import overfit.tui.learn.TrialLesson;

/** Any keys, beside a lesson. */
class LessonWalkTest {

  private static final int LENGTH = 150;
  private static final int MOST_NANOS = 60_000_000;

  /** The keys of a lesson are pressed more often than others. */
  private static final List<String> KEYS =
      Stream.concat(
              Arrays.stream(Action.values())
                  .filter(action -> action != Action.QUIT && action != Action.INTERRUPT)
                  .flatMap(action -> action.keys().stream())
                  .map(KeyName::name),
              Stream.of("Enter Enter Enter Enter j j k l l h u U Tab Shift-Tab Escape".split(" ")))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyKeyLeadsToAScreen(int seed) {
    Random random = new Random(seed);
    Presets presets = Presets.bundledAlone();
    StartState start = StartState.learning(Models.LESSONS, TrialLesson.LESSON, "");
    List<String> pressed = new ArrayList<>();
    try (RecordingStage stage =
        new RecordingStage(presets, start, Theme.OKABE_ITO, Specs.VECTORS, 60 + 30 * seed, 24)) {
      for (int i = 0; i < LENGTH; i++) {
        pressed.add(KEYS.get(random.nextInt(KEYS.size())));
        stage.key(pressed.get(i));
        stage.advance(random.nextInt(MOST_NANOS));
        assertFalse(stage.surface().toString().isBlank(), () -> String.join(" ", pressed));
      }
      assertFalse(stage.ended());
      assertTrue(stage.status().contains("seed "), stage.status());
    }
  }
}
