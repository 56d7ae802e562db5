package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;

class FooterTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTINGS | jk select  hl change  Enter edit  space pause  ? help",
        "FIT      | hlkj cursor  ., next point  Enter point  Backspace remove  Esc reset",
        "LOSS     | hl cursor  kj zoom  <> pan  Esc reset  space pause  ? help",
      })
  void theKeysOfThePaneComeFirst(Pane focus, String keys) {
    Model model = Models.lesson();
    Model focused = model.withView(model.view().withFocus(focus));
    String row = Screen.draw(focused, BRAILLE, 80, 24).row(23);
    assertTrue(row.startsWith(" " + keys), row);
  }
}
