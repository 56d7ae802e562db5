package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.lesson.LessonState;
import overfit.screen.Glyphs;
import overfit.tui.learn.TrialLesson;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

/** A lesson that hides l2 and learning-rate until its four questions are answered. */
class HiddenSettingsTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  private static final String REFUSED = "the lesson hides what the runs of regularization are";

  private static final LessonState ANSWERED =
      LessonState.NEW
          .answering("lowest", List.of("none"))
          .answering("how-low", List.of("0.1"))
          .answering("when", List.of("1"))
          .answering("pairs", List.of("penalty", "units off"));

  private static Model model(LessonState state) {
    return Models.trained(TrialLesson.at(state, "lowest"), 80);
  }

  private static String screen(Model model) {
    return Screens.draw(model, LOOK, 200, 60).toString();
  }

  /** Each after some keys; at first the run l2 is selected in the settings. */
  @ParameterizedTest
  @CsvSource({
    "'', l2 0 → 0.1",
    "Tab Tab z, penalty",
    "2, l2 0 → 0.1",
    "4, penalty",
    ": l 2, '  0.1 │'",
  })
  void noPageGivesThemAway(String keys, String telling) {
    String[] more = keys.isEmpty() ? new String[0] : keys.split(" ");
    assertTrue(screen(pressed(ANSWERED, more)).contains(telling));
    assertFalse(screen(pressed(LessonState.NEW, more)).contains(telling));
  }

  private static Model pressed(LessonState state, String... keys) {
    return Models.press(Models.press(model(state), "Tab", "j"), keys);
  }

  @Test
  void whatTheLearnerSetsIsShown() {
    Model model = model(LessonState.NEW);
    assertTrue(hides(model));
    assertFalse(hides(Models.with(model, 0, Settings.L2, "0.7")));
    assertFalse(hides(model(ANSWERED)));
  }

  private static boolean hides(Model model) {
    return HiddenSettings.of(model).hides(model.runs().get(0).settings(), Settings.L2);
  }

  @Test
  void runsAreNotSortedAndAdviceIsNotGivenByThem() {
    Model shown = Models.press(model(ANSWERED), "Tab", "o", "o");
    assertEquals("runs by l2", shown.notice());
    Model hidden = Models.press(model(LessonState.NEW), "Tab", "o", "o");
    assertEquals("runs by dropout", hidden.notice());
  }

  @Test
  void thePresetIsNotDescribed() {
    Model hidden = pressed(LessonState.NEW, "i");
    assertEquals(REFUSED, hidden.notice());
    assertTrue(pressed(ANSWERED, "i").overlay().isPresent());
  }

  /** Each as a command; without what is hidden they all have an effect. */
  @ParameterizedTest
  @ValueSource(strings = {"save mine", "export pytorch", "export csv", "export weights"})
  void theExperimentIsNotWritten(String command) {
    assertEquals(List.of(), entering(LessonState.NEW, command).effects());
    assertEquals(REFUSED, entering(LessonState.NEW, command).model().notice());
    assertEquals(1, entering(ANSWERED, command).effects().size());
  }

  private static Update entering(LessonState state, String command) {
    String[] keys = command.replace(" ", "_").split("");
    for (int i = 0; i < keys.length; i++) {
      keys[i] = keys[i].equals("_") ? "space" : keys[i];
    }
    return Models.update(Models.press(pressed(state, ":"), keys), "Enter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s", "y"})
  void theExperimentIsNotTold(String key) {
    assertEquals(List.of(), Models.update(model(LessonState.NEW), key).effects());
    assertEquals(REFUSED, Models.press(model(LessonState.NEW), key).notice());
    assertEquals(1, Models.update(model(ANSWERED), key).effects().size());
  }

  @Test
  void aSweepOfOneIsNotProposed() {
    Model hidden = Models.selecting(model(LessonState.NEW), 0, Settings.LEARNING_RATE);
    assertEquals(
        "learning-rate: its value is hidden by the lesson",
        Models.press(Models.press(hidden, "Tab"), "W").notice());
  }
}
