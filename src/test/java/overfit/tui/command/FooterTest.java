package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.widget.Look;

class FooterTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTINGS | jk select  hl change  space pause  ? help  q quit  Tab pane  : command",
        "FIT      | hlkj cursor  ., next point  Enter point  space pause  ? help  q quit  Tab pane",
        "LOSS     | hl cursor  kj zoom  <> pan  space pause  ? help  q quit  Tab pane  : command",
      })
  void threeKeysOfThePaneComeFirstThenWhatNobodyCanDoWithout(Pane focus, String keys) {
    Model model = Models.lesson();
    assertBegins(keys, model.withView(model.view().withFocus(focus)));
  }

  @Test
  void onASettingOneMayTypeAValue() {
    assertBegins(
        "jk select  hl change  Enter edit  space pause  ? help  q quit  Tab pane",
        Models.selecting(Models.lesson(), 0, Settings.L2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | jk select  space pause  ? help  q quit  1 cockpit  : command  n step  r restart",
        "3 | jk select  w layer  space pause  ? help  q quit  1 cockpit  : command  n step",
        "4 | jk select  space pause  ? help  q quit  1 cockpit  : command  n step  r restart",
      })
  void aPageWithoutPanesNamesTheWayBack(String page, String keys) {
    assertBegins(keys, Models.press(Models.lesson(), page));
  }

  private static void assertBegins(String keys, Model model) {
    String row = Screens.draw(model, BRAILLE, 80, 24).row(23);
    assertTrue(row.startsWith(" " + keys), row);
  }

  @Test
  void thenComeTheOthersOfThePaneAndAtLastAllOthers() {
    Model model = Models.lesson();
    String row = Screens.draw(model, BRAILLE, 200, 24).row(23);
    assertTrue(row.contains(": command  Enter edit  n step  r restart"), row);
  }
}
