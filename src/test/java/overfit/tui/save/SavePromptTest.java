package overfit.tui.save;

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
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

/** The name is typed with the keys of every other line. */
class SavePromptTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static Model asking(String name) {
    return Models.lesson().withOverlay(SavePrompt.of(name));
  }

  private static String name(Model model) {
    return model.overlay(SavePrompt.class).orElseThrow().line().text();
  }

  @ParameterizedTest
  @CsvSource({
    "C-u x, x",
    "C-w y, y",
    "x, x",
    "Backspace 3, 3",
    "Right Backspace 3, mine-3",
    "Home o, omine-2",
    "Left Left C-k, mine",
    "C-a Delete, ine-2",
  })
  void theKeysOfAShellEditIt(String keys, String expected) {
    assertEquals(expected, name(Models.press(asking("mine-2"), keys.split(" "))));
  }

  @Test
  void aNameCanBePastedWhereTheCursorIs() {
    Model model = Models.press(asking("mine-2"), "Home");
    assertEquals("not-mine-2", name(Models.paste(model, "not-").model()));
  }

  @Test
  void anotherNameIsNoLongerAskedAbout() {
    Model model = Models.lesson().withOverlay(SavePrompt.confirming("mine"));
    assertTrue(
        Screens.draw(model, BRAILLE, 80, 24).toString().contains("mine exists: press Enter"));
    Model other = Models.press(model, "2");
    SavePrompt typed = new SavePrompt(TextInput.of("mine2"), "", false);
    assertEquals(Optional.of(typed), other.overlay());
  }

  @Test
  void ofALongNameThePartAroundTheCursorIsSeen() {
    String picture = Screens.draw(asking("a".repeat(90) + "-end"), BRAILLE, 80, 24).toString();
    assertTrue(picture.contains("aaa-end"), picture);
  }
}
