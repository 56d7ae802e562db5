package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.Campaign;
import overfit.config.preset.Presets;
import overfit.lesson.Lesson;
import overfit.lesson.LessonState;
import overfit.lesson.Lessons;
import overfit.screen.Theme;
import overfit.train.Specs;

/** The tasks of the bundled lessons on the screen, at the speed that it begins with. */
class BundledTasksTest {

  /** They train for some hundreds of epochs at most. */
  private static final List<String> QUICK =
      List.of("training-loop", "linear-regression", "gradient-check");

  /** Of the screen: ten frames a second. */
  private static final long FRAME_NANOS = 100_000_000;

  private static final int MOST_FRAMES = 2000;

  static Stream<Arguments> tasks() {
    return Lessons.bundledNames().stream()
        .filter(name -> Campaign.isThorough() || QUICK.contains(name))
        .map(Models.LESSONS::find)
        .flatMap(
            lesson -> lesson.tasks().map(task -> Arguments.of(lesson.label(), task.id(), lesson)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("tasks")
  void areRecognizedWhenTheirOwnSolutionIsTrained(String label, String task, Lesson lesson) {
    try (RecordingStage stage = stage(solved(lesson, task))) {
      assertTrue(stage.surface().toString().contains("train the solution"));
      stage.key("Enter");
      int frames = 0;
      while (frames < MOST_FRAMES && !stage.surface().toString().contains("task, done")) {
        stage.advance(FRAME_NANOS);
        frames++;
      }
      assertTrue(frames < MOST_FRAMES, () -> stage.surface().toString());
    }
  }

  private static RecordingStage stage(StartState start) {
    Presets presets = Presets.bundledAlone();
    return new RecordingStage(presets, start, Theme.OKABE_ITO, Specs.VECTORS, 120, 90);
  }

  /** At a task of which the solution was told. */
  private static StartState solved(Lesson lesson, String task) {
    LessonState state = LessonState.NEW.at(task).showingSolution(task);
    return StartState.learning(Models.LESSONS, lesson, state, "");
  }
}
