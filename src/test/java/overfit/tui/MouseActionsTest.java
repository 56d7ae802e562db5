package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Size;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.loss.LossActions;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class MouseActionsTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);
  private static final Size SIZE = new Size(100, 30);

  private static final Model LESSON = heard(Models.lesson());

  private static Model heard(Model model) {
    return model.withView(model.view().withMouse(true).withSize(SIZE));
  }

  private static Update at(Model model, Kind kind, int column, int row) {
    return MouseActions.at(model, BRAILLE, SIZE, new Event.Mouse(kind, column, row));
  }

  /** A press on the first place of the screen with these words. */
  private static Model pressOn(Model model, String words) {
    String[] rows = ScreenView.draw(model, BRAILLE, 100, 30).toString().split("\n");
    for (int y = 0; y < rows.length; y++) {
      if (rows[y].contains(words)) {
        return at(model, Kind.PRESS, rows[y].indexOf(words), y).model();
      }
    }
    throw new AssertionError(words);
  }

  @Test
  void aPressSelectsTheRunUnderIt() {
    assertEquals(LESSON.withSelection(2, SettingsRows.FIRST_RUN + 2), pressOn(LESSON, " dropout "));
  }

  @Test
  void aPressSelectsTheSettingUnderIt() {
    Model model = LESSON.withSelection(1, SettingsRows.FIRST_RUN + 1).withNotice("said before");
    assertEquals(
        Models.selecting(model, 1, Settings.SAMPLES).withNotice(""), pressOn(model, "samples "));
  }

  @Test
  void aClickSelectsTheVisibleRowOfAScrolledList() {
    Model scrolled = Models.selecting(LESSON, 0, Settings.BETA1);
    assertEquals(Models.selecting(LESSON, 0, Settings.BETA2), pressOn(scrolled, "beta2 "));
  }

  @Test
  void aHeadingAndABorderAreNotSelected() {
    assertEquals(LESSON, pressOn(LESSON, "Data "));
    assertEquals(LESSON, pressOn(LESSON, "─ Settings "));
  }

  @ParameterizedTest
  @CsvSource({"Fit, FIT", "Loss, LOSS", "Settings, SETTINGS"})
  void aClickFocusesThePane(String title, Pane pane) {
    Model model = LESSON.withView(LESSON.view().withFocus(pane.next()));
    Model expected = LESSON.withView(LESSON.view().withFocus(pane));
    assertEquals(expected, pressOn(model, "─ " + title));
  }

  @Test
  void anEnlargedPaneIsEverywhere() {
    Model model = LESSON.withView(LESSON.view().withFocus(Pane.LOSS).withEnlarged(true));
    assertEquals(Update.of(model), at(model, Kind.PRESS, 3, 5));
  }

  @Test
  void theWheelMovesTheSelectionOfTheSettings() {
    Model model = Models.selecting(LESSON, 1, Settings.L2);
    assertEquals(
        Update.of(Models.selecting(model, 1, Settings.DROPOUT)), at(model, Kind.WHEEL_DOWN, 5, 5));
    assertEquals(Update.of(SettingsRows.move(model, -1)), at(model, Kind.WHEEL_UP, 5, 5));
  }

  @Test
  void theWheelZoomsTheLosses() {
    Model trained = Models.trained(LESSON, 50);
    assertEquals(LossActions.zoom(trained, true), at(trained, Kind.WHEEL_UP, 50, 26));
    assertEquals(LossActions.zoom(trained, false), at(trained, Kind.WHEEL_DOWN, 50, 26));
  }

  @Test
  void theHelpScrollsByTheWheelAndByAPageWhereItIsClicked() {
    Model help = Models.press(LESSON, "?", "?");
    Model below = Models.press(help, "j", "j", "j");
    assertEquals(Update.of(below), at(help, Kind.WHEEL_DOWN, 50, 10));
    assertEquals(Update.of(help), at(below, Kind.WHEEL_UP, 50, 10));
    assertEquals(Models.update(help, "PageDown"), at(help, Kind.PRESS, 50, 20));
    assertEquals(Models.update(below, "PageUp"), at(below, Kind.PRESS, 50, 3));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "99, 29", "3, 0", "3, 29", "300, 5", "5, 300"})
  void outsideThePanesNothingHappens(int column, int row) {
    for (Kind kind : Kind.values()) {
      assertEquals(Update.of(LESSON), at(LESSON, kind, column, row));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingHappensWhereNobodyListens(Kind kind) {
    assertEquals(Update.of(Models.lesson()), at(Models.lesson(), kind, 50, 10));
  }

  @Test
  void inTheSmallestWindowsNothingBreaks() {
    for (int width = 1; width < 60; width += 3) {
      for (int height = 1; height < 20; height++) {
        Size size = new Size(width, height);
        for (Kind kind : Kind.values()) {
          Event.Mouse mouse = new Event.Mouse(kind, width / 2, height / 2);
          assertEquals(3, MouseActions.at(LESSON, BRAILLE, size, mouse).model().runs().size());
        }
      }
    }
  }
}
