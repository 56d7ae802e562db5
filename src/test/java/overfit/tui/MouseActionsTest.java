package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.config.Settings;
import overfit.config.preset.ListedPreset;
import overfit.config.preset.Presets;
import overfit.config.preset.ShellCommand;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.terminal.input.Event;
import overfit.terminal.input.Event.Mouse.Kind;
import overfit.tui.command.CommandPalette;
import overfit.tui.command.KnownNames;
import overfit.tui.loss.LossActions;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.Pane;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.save.PresetPicker;
import overfit.tui.save.SavePrompt;
import overfit.tui.save.ShellCommandOverlay;
import overfit.tui.settings.ValuePrompt;
import overfit.tui.widget.Hint;
import overfit.tui.widget.LineCycle;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextInput;

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
    Pane other = pane == Pane.FIT ? Pane.LOSS : Pane.FIT;
    Model model = LESSON.withView(LESSON.view().withFocus(other));
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

  @Test
  void aClickIntoTheLossesSetsTheCursorThere() {
    Model trained = Models.trained(LESSON, 500);
    OptionalLong left = cursor(at(trained, Kind.PRESS, 7, 25).model());
    OptionalLong middle = cursor(at(trained, Kind.PRESS, 43, 25).model());
    OptionalLong right = cursor(at(trained, Kind.PRESS, 78, 25).model());
    assertEquals(0, left.orElseThrow(), 3);
    assertEquals(250, middle.orElseThrow(), 5);
    assertEquals(500, right.orElseThrow(), 5);
    assertEquals(Pane.LOSS, at(trained, Kind.PRESS, 53, 25).model().view().focus());
  }

  @Test
  void theCursorIsDrawnWhereTheLossesWereClicked() {
    Model trained = Models.trained(LESSON, 500);
    for (int column = 10; column < 78; column += 11) {
      Model clicked = at(trained, Kind.PRESS, column, 25).model();
      Model again = at(clicked, Kind.PRESS, column, 26).model();
      assertEquals(cursor(clicked), cursor(again), "the legend moves the chart down at most");
      Surface drawn = ScreenView.draw(clicked, BRAILLE, 100, 30);
      int x = column;
      assertTrue(
          IntStream.range(24, 28).anyMatch(y -> drawn.style(x, y).role() == Role.VALUE_CURSOR),
          drawn.toString());
    }
  }

  private static OptionalLong cursor(Model model) {
    return model.view().loss().cursor();
  }

  @Test
  void notYetTrainedEpochsHaveNoCursor() {
    Model trained = Models.trained(LESSON, 100);
    assertEquals(100, cursor(at(trained, Kind.PRESS, 70, 25).model()).orElseThrow());
  }

  @Test
  void aClickIntoTheFitSetsTheCursorThere() {
    Model trained = Models.trained(LESSON, 50);
    for (int column = 35; column < 95; column += 12) {
      Model clicked = at(trained, Kind.PRESS, column, 10).model();
      assertEquals(Pane.FIT, clicked.view().focus());
      Surface drawn = ScreenView.draw(clicked, BRAILLE, 100, 30);
      assertEquals(column, drawn.cursor().orElseThrow().x(), 1);
      assertEquals(10, drawn.cursor().orElseThrow().y(), 1);
    }
  }

  @Test
  void aPickedUpPointMovesToTheClick() {
    Model trained = Models.trained(LESSON, 50);
    Model held = Models.press(at(trained, Kind.PRESS, 50, 10).model(), ".", "Enter");
    Model moved = at(held, Kind.PRESS, 70, 8).model();
    assertTrue(moved.view().fit().crosshair().orElseThrow().held().isPresent());
    assertEquals(70, ScreenView.draw(moved, BRAILLE, 100, 30).cursor().orElseThrow().x(), 1);
  }

  @Test
  void aClickOnAnAxisOnlyFocuses() {
    Model trained = Models.trained(LESSON, 50);
    Model focused = trained.withView(trained.view().withFocus(Pane.LOSS));
    assertEquals(Update.of(focused), at(trained, Kind.PRESS, 3, 25));
  }

  @Test
  void theWheelZoomsTheFitOutAndIn() {
    Model trained = Models.trained(LESSON, 50);
    Model wide = at(trained, Kind.WHEEL_DOWN, 60, 8).model();
    assertTrue(wide.view().fit().wide());
    assertEquals(Update.of(wide), at(wide, Kind.WHEEL_DOWN, 60, 8));
    assertFalse(at(wide, Kind.WHEEL_UP, 60, 8).model().view().fit().wide());
  }

  @ParameterizedTest
  @CsvSource({"2, l2", "4, l2", "2, dropout", "4, dropout"})
  void aClickSelectsARunOnAPageWithoutPanes(String page, String run) {
    Model model = Models.press(Models.trained(LESSON, 50), page);
    Model clicked = pressOn(model, " " + run + " ");
    assertEquals(run, clicked.entry().name());
    assertEquals(Update.of(clicked.withNotice("")), at(clicked, Kind.PRESS, 99, 0));
  }

  @ParameterizedTest
  @CsvSource({"2", "3", "4"})
  void theWheelSelectsTheNextRunOnAPageWithoutPanes(String page) {
    Model model = Models.press(Models.trained(LESSON, 50), page);
    Model next = at(model, Kind.WHEEL_DOWN, 50, 10).model();
    assertEquals("l2", next.entry().name());
    assertEquals("none", at(next, Kind.WHEEL_UP, 50, 10).model().entry().name());
  }

  static List<Overlay> overlaysWithoutALongerList() {
    ShellCommand command = new ShellCommand(List.of("overfit", "--l2 0.1"));
    return List.of(
        ShellCommandOverlay.of(command, "position"),
        ShellCommandOverlay.opening("mine", "~/mine.toml", "position"),
        ShellCommandOverlay.unwritten("mine", "~/mine.toml", "position"),
        ValuePrompt.of(LESSON, Settings.L2),
        new SavePrompt(TextInput.of("mine"), "", true),
        Models.press(LESSON, "c").overlay().orElseThrow(),
        Models.press(LESSON, "i").overlay().orElseThrow(),
        new PresetPicker(List.of(ListedPreset.of(Presets.bundledAlone().find("l2"))), 0),
        new CommandPalette(
            TextInput.of("x"), LineCycle.NONE, List.of(), Hint.NONE, KnownNames.NONE));
  }

  @ParameterizedTest
  @MethodSource("overlaysWithoutALongerList")
  void theWheelDoesNothingWhereThereIsNothingMore(Overlay overlay) {
    Model model = LESSON.withOverlay(overlay);
    for (Kind kind : List.of(Kind.WHEEL_UP, Kind.WHEEL_DOWN)) {
      assertEquals(Update.of(model), at(model, kind, 50, 10));
    }
  }

  @Test
  void theWheelSelectsARowOfFilteredSettings() {
    Model filtered = Models.press(LESSON, "/", "b", "e", "t", "a");
    Model next = at(filtered, Kind.WHEEL_DOWN, 50, 10).model();
    assertEquals(Models.press(filtered, "Down"), next);
    assertNotEquals(filtered, next);
  }

  @Test
  void aClickSelectsAPresetAndASecondOneOpensIt() {
    Presets presets = Presets.bundledAlone();
    List<ListedPreset> some =
        Stream.of("dropout", "l2", "schedules").map(presets::find).map(ListedPreset::of).toList();
    Model picking = LESSON.withOverlay(new PresetPicker(some, 0));
    Model selected = pressOn(picking, " schedules ");
    assertEquals(2, selected.overlay(PresetPicker.class).orElseThrow().selected());
    Update opened = Models.update(selected, "Enter");
    String[] rows = ScreenView.draw(selected, BRAILLE, 100, 30).toString().split("\n");
    int row = 0;
    while (!rows[row].contains(" schedules ")) {
      row++;
    }
    assertEquals(opened, at(selected, Kind.PRESS, 30, row));
    assertEquals(
        1,
        at(selected, Kind.WHEEL_UP, 30, row)
            .model()
            .overlay(PresetPicker.class)
            .orElseThrow()
            .selected());
  }

  @Test
  void aClickTakesACompletionAndTheWheelGoesThroughThem() {
    Model typing = Models.press(LESSON, ":", "s", "e");
    assertTrue(
        ScreenView.draw(pressOn(typing, " set "), BRAILLE, 100, 30).row(29).startsWith(" :set "));
    Model turned = at(typing, Kind.WHEEL_DOWN, 20, 20).model();
    Model tabbed = at(turned, Kind.WHEEL_DOWN, 20, 20).model();
    assertFalse(turned.equals(tabbed));
    assertEquals(turned, at(tabbed, Kind.WHEEL_UP, 20, 20).model());
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
