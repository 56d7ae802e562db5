package overfit.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import overfit.screen.Vision.Eyes;

class ThemeTest {

  private static final int WHITE = 0xffffff;
  private static final int BLACK = 0x000000;

  /** Roles of text; borders are not text. */
  private static final Set<Role> WORDS =
      EnumSet.of(Role.TEXT, Role.DIM, Role.TITLE, Role.KEY, Role.GOOD, Role.NOTICE, Role.ERROR);

  static List<Theme> all() {
    return Theme.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void isFoundByItsName(Theme theme) {
    assertSame(theme, Theme.named(theme.name()).orElseThrow());
    assertEquals(Optional.empty(), Theme.named(theme.name().toUpperCase()));
  }

  @Test
  void theNextOfAllIsEachInTurn() {
    List<Theme> turn = Stream.iterate(Theme.OKABE_ITO, Theme::next).limit(5).toList();
    assertEquals(Theme.all(), turn.subList(0, 4));
    assertSame(Theme.OKABE_ITO, turn.get(4));
  }

  /** Success criteria 1.4.3 and 1.4.11 of WCAG 2.2, https://www.w3.org/TR/WCAG22/. */
  @ParameterizedTest
  @MethodSource("all")
  void wordsAndCurvesStandOutFromTheBackground(Theme theme) {
    for (Role role : drawn()) {
      double least = WORDS.contains(role) ? 4.5 : isBehind(role) ? 2 : 3;
      assertContrast(theme, role, least);
    }
  }

  /** All but the backgrounds of heat maps. */
  private static Set<Role> drawn() {
    Set<Role> drawn = EnumSet.allOf(Role.class);
    IntStream.range(0, Role.HEATS).mapToObj(Role::heat).forEach(drawn::remove);
    return drawn;
  }

  @ParameterizedTest
  @MethodSource("all")
  void higherLevelsOfHeatMapsAreLighter(Theme theme) {
    for (int level = 1; level < Role.HEATS; level++) {
      double before = Vision.contrast(theme.colour(Role.heat(level - 1)).rgb(), BLACK);
      double own = Vision.contrast(theme.colour(Role.heat(level)).rgb(), BLACK);
      assertTrue(own > 1.15 * before, theme + " level " + level);
    }
  }

  /** Whether it is meant to be fainter than what is drawn over it. */
  private static boolean isBehind(Role role) {
    return role.isFaintRun() || role == Role.DENSITY;
  }

  @ParameterizedTest
  @MethodSource("all")
  void theTrueFunctionIsBrighterThanAnyCurve(Theme theme) {
    int background = theme.isLight() ? WHITE : BLACK;
    double truth = Vision.contrast(theme.colour(Role.TARGET).rgb(), background);
    for (int run = 0; run < Role.RUNS; run++) {
      double own = Vision.contrast(theme.colour(Role.run(run)).rgb(), background);
      double faint = Vision.contrast(theme.colour(Role.faintRun(run)).rgb(), background);
      assertTrue(truth > own && own > faint, theme + " run " + (run + 1));
    }
    assertEquals(theme.isLight() ? 0 : 15, theme.colour(Role.TARGET).ansi());
  }

  @Test
  void highContrastIsHigh() {
    for (Role role : drawn()) {
      assertContrast(Theme.HIGH_CONTRAST, role, isBehind(role) ? 3 : 7);
    }
  }

  private static void assertContrast(Theme theme, Role role, double least) {
    int colour = theme.colour(role).rgb();
    int background = theme.isLight() ? WHITE : BLACK;
    double contrast = colour < 0 ? least : Vision.contrast(colour, background);
    assertTrue(contrast >= least, theme + " " + role + " has " + contrast);
  }

  /** A difference of 2.3 is just noticeable between adjacent large areas. */
  @ParameterizedTest
  @CsvSource({
    "okabe-ito, NORMAL, 25",
    "okabe-ito, PROTANOPE, 11",
    "okabe-ito, DEUTERANOPE, 11",
    "light, NORMAL, 18",
    "light, PROTANOPE, 11",
    "light, DEUTERANOPE, 11",
    "high-contrast, NORMAL, 32",
    "high-contrast, PROTANOPE, 16",
    "high-contrast, DEUTERANOPE, 16",
    "solarized-dark, NORMAL, 11",
  })
  void twelveRunsDifferToAllEyesThatTheThemeIsFor(String name, Eyes eyes, double least) {
    int[] runs = runs(Theme.named(name).orElseThrow(), Theme.Colour::rgb);
    for (int i = 0; i < runs.length; i++) {
      for (int j = 0; j < i; j++) {
        double difference = Vision.difference(runs[i], runs[j], eyes);
        assertTrue(difference >= least, "runs " + (j + 1) + ", " + (i + 1) + ": " + difference);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void twelveRunsDifferInSixteenColoursToo(Theme theme) {
    int[] runs = runs(theme, Theme.Colour::ansi);
    assertEquals(Role.RUNS, IntStream.of(runs).distinct().count());
    int background = theme.isLight() ? 15 : 0;
    assertTrue(IntStream.of(runs).allMatch(ansi -> ansi != background));
  }

  private static int[] runs(Theme theme, ToIntFunction<Theme.Colour> part) {
    return IntStream.range(0, Role.RUNS)
        .map(run -> part.applyAsInt(theme.colour(Role.run(run))))
        .toArray();
  }

  @Test
  void afterTheTwelfthRunTheColoursBeginAgain() {
    assertEquals(Role.RUN_12, Role.run(11));
    assertEquals(Role.RUN_1, Role.run(12));
  }
}
