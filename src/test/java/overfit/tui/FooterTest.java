package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.screen.Glyphs;

class FooterTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTINGS | jk select  hl change  space pause  ? help  q quit  Tab pane  : command",
        "FIT      | hlkj cursor  ., next point  space pause  ? help  q quit  Tab pane  : command",
        "LOSS     | hl cursor  kj zoom  space pause  ? help  q quit  Tab pane  : command  <> pan",
      })
  void twoKeysOfThePaneComeFirstThenWhatNobodyCanDoWithout(Pane focus, String keys) {
    Model model = Models.lesson();
    Model focused = model.withView(model.view().withFocus(focus));
    String row = Screen.draw(focused, BRAILLE, 80, 24).row(23);
    assertTrue(row.startsWith(" " + keys), row);
  }

  @Test
  void thenComeTheOthersOfThePaneAndAtLastAllOthers() {
    Model model = Models.lesson();
    String row = Screen.draw(model, BRAILLE, 200, 24).row(23);
    assertTrue(row.contains(": command  Enter edit  n step  r restart"), row);
  }
}
