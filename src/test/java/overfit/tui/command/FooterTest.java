package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class FooterTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTINGS | jk select  Enter settings  hl hide/show  space pause  q quit  Tab pane",
        "FIT      | hlkj cursor  ., next point  Enter point  space pause  q quit  Tab pane",
        "LOSS     | hl cursor  kj zoom  <> pan  space pause  q quit  Tab pane  : command",
      })
  void theKeysOfThePaneComeFirstThenWhatIsAlwaysNeeded(Pane focus, String keys) {
    assertBegins(keys, focused(Models.lesson(), focus));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SETTINGS | : command  a add  d delete",
        "FIT      | : command  e residuals  E extrapolate",
        "LOSS     | : command  L log loss",
      })
  void thenComesWhatElseIsAboutThePane(Pane focus, String keys) {
    String row = row(focused(Models.lesson(), focus), 200);
    assertTrue(row.contains(keys), row);
  }

  @Test
  void onASettingTheKeysChangeIt() {
    Model model = Models.selecting(Models.lesson(), 0, Settings.L2);
    assertBegins("jk select  hl change  Enter edit", model);
  }

  @Test
  void whatTheFooterSaysOfARunIsWhatTheKeysDo() {
    Model model = Models.lesson();
    assertTrue(Models.press(model, "h").entry().hidden());
    assertFalse(Models.press(model, "h", "l").entry().hidden());
    assertFalse(Models.press(model, "l").entry().hidden());
    Model settings = Models.press(model, "j", "Enter");
    assertTrue(SettingsRows.selected(settings) instanceof SettingsRow.OfSetting);
    assertEquals(1, settings.run(), "the settings of the same run");
    assertBegins("jk select  hl change  Enter edit", settings);
  }

  @ParameterizedTest
  @CsvSource({"20, pause", "500, train more"})
  void spaceIsNamedAfterWhatItDoes(int epochs, String label) {
    String row = row(Models.trained(Models.lesson(), epochs), 100);
    assertTrue(row.contains("space " + label), row);
  }

  @Test
  void spaceResumesWhatIsPaused() {
    try (Bench bench = new Bench(Models.small(9), Models.small(9).specs(Overrides.none()))) {
      assertTrue(row(bench.model(), 100).contains("space resume"), row(bench.model(), 100));
    }
  }

  @Test
  void atTheEndTheWayOnComesFirst() {
    assertBegins(
        "A try epochs 1000  space train more  jk select", Models.trained(Models.lesson(), 500));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LESSON")
  void inThePastTheKeysOfTimeComeFirst(Pane focus) {
    Model past = Models.trained(Models.lesson(), 20).withVisited(OptionalLong.of(7));
    assertBegins("[] rewind  b branch  End latest  ", focused(past, focus));
    Model setting = Models.selecting(past, 0, Settings.L2);
    assertFalse(row(setting, 80).contains("change"), "past epochs are read-only");
  }

  @Test
  void withAPickedUpPointItsKeysComeFirst() {
    Model trained = focused(Models.trained(Models.lesson(), 20), Pane.FIT);
    assertBegins("hlkj cursor  Enter drop  Esc put back", Models.press(trained, ".", ".", "Enter"));
  }

  @Test
  void withACursorTheWayBackIsNamed() {
    Model trained = focused(Models.trained(Models.lesson(), 20), Pane.LOSS);
    assertBegins("hl cursor  kj zoom  <> pan  Esc reset", Models.press(trained, "h"));
  }

  @Test
  void anActiveFilterIsNamedFirst() {
    assertBegins("Esc all settings  ", Models.press(Models.lesson(), "/", "l", "2", "Enter"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | jk select  space pause  q quit  1 cockpit  : command  n step  r restart",
        "3 | jk select  w layer  space pause  q quit  1 cockpit  : command  n step",
        "4 | jk select  space pause  q quit  1 cockpit  : command  n step  r restart",
      })
  void aPageWithoutPanesNamesTheWayBack(String page, String keys) {
    assertBegins(keys, Models.press(Models.lesson(), page));
  }

  @Test
  void atEveryWidthWholeKeysAreDroppedFromTheRightAndCountedBesideTheHelp() {
    Model model = Models.lesson();
    List<String> all =
        Footer.ofActions(model, Integer.MAX_VALUE).stream().map(FooterTest::text).toList();
    for (int width = 40; width <= 200; width++) {
      String row = row(model, width).strip();
      int shown = row.split("  ").length - 1;
      String help = "  ? help, " + (all.size() - 1 - shown) + " more";
      assertEquals(String.join("  ", all.subList(0, shown)) + help, row);
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LESSON")
  void whatIsNamedFirstIsBoundThere(Pane focus) {
    Model trained = focused(Models.trained(Models.lesson(), 20), focus);
    Model past = trained.withVisited(OptionalLong.of(7));
    List<Model> models = new ArrayList<>(List.of(trained, past, Models.press(trained, "h")));
    models.add(Models.selecting(trained, 0, Settings.L2));
    models.add(Models.selecting(past, 0, Settings.L2));
    models.add(Models.press(trained, ".", ".", "Enter"));
    models.add(focused(Models.trained(Models.lesson(), 500), focus));
    Stream.of("2", "3", "4").map(page -> Models.press(trained, page)).forEach(models::add);
    for (Model model : models) {
      for (Action action : Moment.actions(model)) {
        assertTrue(action.isFor(model.view()), action + " " + model.view());
        assertFalse(action.label().isEmpty(), action + " joins the one before it");
      }
    }
  }

  private static String text(Label label) {
    return label.mark() + " " + label.word();
  }

  private static Model focused(Model model, Pane focus) {
    return model.withView(model.view().withFocus(focus));
  }

  private static void assertBegins(String keys, Model model) {
    String row = row(model, 100);
    assertTrue(row.startsWith(" " + keys), row);
  }

  private static String row(Model model, int width) {
    return Screens.draw(model, BRAILLE, width, 24).row(23);
  }
}
