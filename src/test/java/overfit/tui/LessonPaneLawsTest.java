package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.lesson.LessonState;
import overfit.lesson.LessonStep;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.tui.learn.TrialLesson;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

/** What holds for the pane of a lesson at every size, and how it looks. */
class LessonPaneLawsTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final Look ASCII = new Look(Glyphs.ASCII, false);

  static Stream<String> steps() {
    return TrialLesson.LESSON.steps().stream().map(LessonStep::id);
  }

  @ParameterizedTest
  @MethodSource("steps")
  void everyStepIsDrawnAtEverySize(String step) {
    Model model = TrialLesson.at(step);
    for (int width : new int[] {1, 2, 3, 5, 12, 34, 64, 119, 120, 200, 400}) {
      for (int height : new int[] {1, 2, 3, 6, 12, 24, 60, 120}) {
        Model sized = model.withView(model.view().withSize(new Size(width, height)));
        Surface pane = Screens.pane(Pane.LESSON, sized, ASCII, width, height);
        assertEquals(width, pane.width());
        assertTrue(pane.toString().chars().allMatch(c -> c < 0x80), "ASCII");
        Screens.draw(sized, BRAILLE, width, height);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "BRAILLE, true, 80, 24",
    "ASCII, false, 80, 24",
    "BRAILLE, true, 120, 40",
    "BRAILLE, true, 40, 12"
  })
  void aQuestionAndItsAnswer(Glyphs glyphs, boolean colour, int width, int height)
      throws IOException {
    Look look = new Look(glyphs, colour);
    Model asked = sized(TrialLesson.at("lowest"), width, height);
    String name = "-" + width + "x" + height + "-" + glyphs.title();
    Golden.assertShows("lesson-question" + name, Screens.draw(asked, look, width, height));
    Model told = Models.trained(Models.press(asked, "j", "Enter"), 500);
    Golden.assertShows("lesson-answer" + name, Screens.draw(told, look, width, height));
  }

  @ParameterizedTest
  @CsvSource({
    "how-low, 0 . 2",
    "when, 2 5 0",
  })
  void aGuessIsALineInTheChartOfLosses(String step, String keys) throws IOException {
    Model asked = sized(TrialLesson.at(step), 120, 40);
    Model told = Models.press(Models.press(Models.press(asked, "Enter"), keys.split(" ")), "Enter");
    Golden.assertShows("lesson-" + step, Screens.draw(Models.trained(told, 500), BRAILLE, 120, 40));
  }

  @ParameterizedTest
  @CsvSource({"strong, 80, 24", "pairs, 80, 24"})
  void otherSteps(String step, int width, int height) throws IOException {
    Model model = sized(TrialLesson.at(LessonState.NEW.hinting("strong"), step), width, height);
    Golden.assertShows(
        "lesson-" + step, Screens.draw(Models.trained(model, 0), BRAILLE, width, height));
  }

  private static Model sized(Model model, int width, int height) {
    return model.withView(model.view().withSize(new Size(width, height)));
  }
}
