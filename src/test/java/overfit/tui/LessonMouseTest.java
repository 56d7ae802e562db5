package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.learn.LessonActions;
import overfit.tui.learn.TrialLesson;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

class LessonMouseTest {

  private static final Look LOOK = new Look(Glyphs.BRAILLE, true);

  private static Model asked() {
    return TrialLesson.at("lowest").withView(TrialLesson.at("lowest").view().withMouse(true));
  }

  private static Model clickOn(Model model, String words) {
    List<String> rows = Screens.draw(model, LOOK, 80, 24).toString().lines().toList();
    int row = 0;
    while (!rows.get(row).contains(words)) {
      row++;
    }
    return at(model, Kind.PRESS, rows.get(row).indexOf(words), row);
  }

  private static Model at(Model model, Kind kind, int column, int row) {
    return MouseActions.at(model, LOOK, new Size(80, 24), new Event.Mouse(kind, column, row))
        .model();
  }

  @Test
  void aClickSelectsAChoiceAndAnotherOneAnswers() {
    Model selected = clickOn(asked(), "( ) dropout");
    assertEquals("answer dropout", LessonActions.does(selected));
    assertEquals(Map.of(), TrialLesson.view(selected).state().answers());
    Model answered = clickOn(selected, "( ) dropout");
    assertEquals(List.of("dropout"), TrialLesson.view(answered).state().answers().get("lowest"));
  }

  @Test
  void aClickOnWordsOnlyFocusesThePane() {
    Model fit = asked().withView(asked().view().withFocus(Pane.FIT));
    Model clicked = clickOn(fit, "Which of the three");
    assertEquals(Pane.LESSON, clicked.view().focus());
    assertEquals(TrialLesson.view(fit).place(), TrialLesson.view(clicked).place());
  }

  /** The step has eight lines, the pane of so low a screen six. */
  @Test
  void theWheelScrollsALongText() {
    Size size = new Size(80, 10);
    Model low = asked().withView(asked().view().withSize(size));
    Event.Mouse down = new Event.Mouse(Kind.WHEEL_DOWN, 3, 5);
    Model turned = MouseActions.at(low, LOOK, size, down).model();
    assertEquals(2, TrialLesson.view(turned).place().scroll());
  }
}
