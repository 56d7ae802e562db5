package overfit.tui.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.Campaign;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.preset.ListedPreset;
import overfit.screen.Glyphs;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.Models;
import overfit.tui.Screens;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class PresetPickerTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static final List<ListedPreset> THREE =
      List.of(
          preset("flat", "Nothing to learn", "A line."),
          preset(
              "a-name-of-many-words-in-one", "Long, " + "very ".repeat(12) + "long", "Too long."),
          preset(
              "wiggly", "Much to learn", "Many turns, of which " + "some ".repeat(20) + "stay."));

  private static ListedPreset preset(String name, String title, String about) {
    return ListedPreset.of(
        new Preset(name, title, about, Overrides.none(), Map.of(name, RunOverrides.PLAIN)));
  }

  private static Model picking(int selected) {
    return Models.lesson().withOverlay(new PresetPicker(THREE, selected));
  }

  @ParameterizedTest
  @CsvSource({
    "0, j, 1",
    "1, Down, 2",
    "2, j, 2",
    "2, Down, 2",
    "2, k, 1",
    "1, Up, 0",
    "0, k, 0",
    "0, Up, 0",
    "0, PageDown, 2",
    "2, PageUp, 0",
    "0, G, 2",
    "0, End, 2",
    "2, g, 0",
    "2, Home, 0",
  })
  void theSelectionMovesAndStopsAtTheEnds(int selected, String key, int next) {
    assertEquals(Update.of(picking(next)), Models.update(picking(selected), key));
  }

  @Test
  void whatCouldCommandTheTerminalIsAQuestionMark() {
    ListedPreset evil = preset("e\033vil", "a\033[2Jb\u202ec", "d\u009be\007");
    Surface screen = new Surface(80, 24);
    new PresetPicker(List.of(evil), 0).draw(screen, new Surface(80, 1), BRAILLE);
    assertTrue(screen.toString().contains("e?vil                a?[2Jb?c"), screen.toString());
    assertTrue(screen.toString().contains("d?e?"), screen.toString());
  }

  @ParameterizedTest
  @CsvSource({"0, flat", "2, wiggly"})
  void enterOpensTheSelectedPreset(int selected, String name) {
    assertEquals(
        Update.of(Models.lesson()).and(new Effect.Open(name)),
        Models.update(picking(selected), "Enter"));
  }

  private static final List<ListedPreset> WITH_REMARKS =
      List.of(
          preset("l2", "L2", "Built in."),
          new ListedPreset(
              "broken", "broken", "yours", Optional.empty(), "broken.toml:1: no title"),
          new ListedPreset(
              "l2", "/home/l2.toml", "yours", preset("l2", "My L2", "Mine.").content(), "by path"));

  private static Model choosing(int selected) {
    return Models.lesson().withOverlay(new PresetPicker(WITH_REMARKS, selected));
  }

  @Test
  void aBrokenPresetIsFaintWithItsReason() {
    Surface screen = Screens.draw(choosing(0), BRAILLE, 80, 24);
    assertTrue(screen.toString().contains("  broken               (broken.toml:1: no title)"));
    int y = screen.toString().lines().toList().indexOf(row(screen, "broken  "));
    assertEquals(Style.DIM, screen.style(screen.row(y).indexOf("broken"), y));
    assertTrue(
        row(Screens.draw(choosing(1), BRAILLE, 80, 24), " broken.toml").contains("no title"));
    assertEquals(
        Update.of(Models.lesson()).saying("broken.toml:1: no title"),
        Models.update(choosing(1), "Enter"));
  }

  @Test
  void aPresetWithTheNameOfABuiltInOneSaysSoAndIsOpenedByItsPath() {
    String screen = Screens.draw(choosing(2), BRAILLE, 80, 24).toString();
    assertTrue(screen.contains("l2                   My L2 (yours)"), screen);
    assertTrue(screen.contains("yours; by path"), screen);
    assertEquals(
        Update.of(Models.lesson()).and(new Effect.Open("/home/l2.toml")),
        Models.update(choosing(2), "Enter"));
  }

  private static String row(Surface screen, String text) {
    return screen.toString().lines().filter(line -> line.contains(text)).findFirst().orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 26 more below",
    "20, '13 above, 13 below'",
    "39, 26 more above",
  })
  void aLongListSaysHowMuchIsAboveAndBelow(int selected, String words) {
    List<ListedPreset> many =
        IntStream.range(10, 50).mapToObj(i -> preset("p" + i, "Title", "About.")).toList();
    Model model = Models.lesson().withOverlay(new PresetPicker(many, selected));
    String screen = Screens.draw(model, BRAILLE, 80, 24).toString();
    assertTrue(screen.contains("│  " + words + "  "), screen);
  }

  @Test
  void aLongTextIsShownWholeIfTheListLeavesRoom() {
    ListedPreset wordy = preset("wordy", "Title", "word ".repeat(140) + "end.");
    Model model = Models.lesson().withOverlay(new PresetPicker(List.of(wordy), 0));
    assertTrue(Screens.draw(model, BRAILLE, 80, 24).toString().contains(" end. "));
  }

  @Test
  void aTextThatIsCutLosesNoWordThatFits() {
    ListedPreset wordy = preset("wordy", "Title", "word ".repeat(600) + "end.");
    Model model = Models.lesson().withOverlay(new PresetPicker(List.of(wordy), 0));
    String screen = Screens.draw(model, BRAILLE, 80, 24).toString();
    assertTrue(screen.contains(" word word … "), screen);
  }

  @Test
  void theBoxKeepsItsSizeWhicheverPresetIsSelected() {
    List<Long> boxes =
        IntStream.range(0, THREE.size())
            .mapToObj(i -> Screens.draw(picking(i), BRAILLE, 80, 40).toString())
            .map(screen -> screen.lines().filter(row -> row.charAt(2) == '│').count())
            .distinct()
            .toList();
    assertEquals(1, boxes.size(), boxes.toString());
  }

  @Test
  void escapeClosesTheListAndNothingElse() {
    assertEquals(Update.of(Models.lesson()), Models.update(picking(1), "Escape"));
  }

  /** Not even p and q, after which the rest of a word would be keys of the page below. */
  @Test
  void noLetterClosesTheList() {
    Model model = picking(1);
    for (char letter = 'a'; letter <= 'z'; letter++) {
      Update pressed = Models.update(model, String.valueOf(letter));
      assertTrue(pressed.model().overlay().isPresent(), letter + " closes it");
      assertEquals(Update.of(pressed.model()), pressed, letter + " does more");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"space", "n", "r", "h", "l", "R", "x", "+", "L", "?", "y", "p", "q"})
  void otherKeysDoNothing(String key) {
    assertEquals(Update.of(picking(1)), Models.update(picking(1), key));
  }

  @Test
  void aListOverTheMainView() {
    assertEquals(
        """
         overfit  regularization                                   preparing  1:cockpit
        ╭─ Settings  none ────────╮╭─ Fit ─────────────────────────────────────────────╮
        │Runs        train   test ││                                                   │
        │▸● none                  ││                                                   │
        │   baseline (first run)  ││                                                   │
        │ ╭─ Presets ────────────────────────────────────────────────────────────────╮ │
        │ │  flat                 Nothing to learn                                   │ │
        │ │  a-name-of-many-word… Long, very very very very very very very very ver… │ │
        │D│  wiggly               Much to learn                                      │ │
        │ │                                                                          │ │
        │ │ Many turns, of which some some some some some some some some some some   │ │
        │ │ some some some some some some some some some some stay.                  │ │
        ╰─│                                                                          │─╯
        ╭─│                                                                          │─╮
        │ │                                                                          │ │
        │ │                                                                          │ │
        │ ╰──────────────────────────────────────────────────────────────────────────╯ │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        ╰──────────────────────────────────────────────────────────────────────────────╯
         jk select  Enter open  Esc close
        """,
        Screens.draw(picking(2), BRAILLE, 80, 24).toString());
  }

  @Test
  void theSelectedPresetIsSeenHoweverLongTheListAndHoweverSmallTheScreen() {
    List<ListedPreset> many =
        IntStream.range(10, 50)
            .mapToObj(i -> preset("preset-" + i, "Title", "About."))
            .collect(Collectors.toList());
    for (int selected = 0; selected < many.size(); selected++) {
      Model model = Models.lesson().withOverlay(new PresetPicker(many, selected));
      for (int height = 12; height <= 60; height += Campaign.length(4, 1)) {
        String reversed = reversed(Screens.draw(model, BRAILLE, 40, height));
        assertTrue(reversed.startsWith(" " + many.get(selected).name() + " "), reversed);
        assertEquals(-1, reversed.indexOf('\n'), "one row is marked");
      }
    }
  }

  /** The marked characters of the list, row by row. */
  private static String reversed(Surface surface) {
    return IntStream.range(0, surface.height())
        .mapToObj(
            y ->
                IntStream.range(2, surface.width() - 2)
                    .filter(x -> surface.style(x, y).reversed())
                    .mapToObj(x -> String.valueOf(surface.glyph(x, y)))
                    .collect(Collectors.joining()))
        .filter(row -> row.contains("preset-"))
        .collect(Collectors.joining("\n"));
  }
}
