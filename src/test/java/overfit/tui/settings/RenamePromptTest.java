package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

class RenamePromptTest {

  private static final Model LESSON = Models.lesson();

  @Test
  void theNameIsChangedAndCanBeTakenBack() {
    assertEquals("2", Models.press(LESSON, "c", "2", "Enter").entry().name());
    Model renamed = Models.press(LESSON, "c", "End", "2", "Enter");
    assertEquals(Optional.empty(), renamed.overlay());
    assertEquals("none2", renamed.entry().name());
    assertEquals("none", Models.press(renamed, "u").entry().name());
  }

  @Test
  void whatIsPastedIsTyped() {
    Model typing = Models.press(LESSON, "c", "C-u");
    Model pasted = Models.paste(typing, "plain").model();
    assertEquals("plain", Models.press(pasted, "Enter").entry().name());
  }

  @Test
  void escLeavesTheName() {
    assertEquals(Update.of(LESSON), Models.update(Models.press(LESSON, "c", "x"), "Escape"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2 | expected a name that no other run has, found l2",
        "-  | expected a name of up to 32 letters, digits, spaces, . _ -, found \"-\"",
      })
  void aMistakeIsSaidWhileItIsTypedAndOnEnter(String name, String error) {
    Model typing = Models.press(LESSON, "c", "C-u");
    Model mistaken = Models.paste(typing, name).model();
    assertEquals(
        Optional.of(new RenamePrompt("none", TextInput.of(name), error)), mistaken.overlay());
    assertEquals(mistaken, Models.press(mistaken, "Enter"));
  }

  @Test
  void itIsTypedInTheLastRow() {
    Model typing = Models.press(LESSON, "c");
    String row = Screens.draw(typing, new Look(Glyphs.ASCII, false), 80, 24).row(23);
    assertTrue(row.startsWith(" rename none: none   Enter renames, Esc cancels"), row);
  }
}
