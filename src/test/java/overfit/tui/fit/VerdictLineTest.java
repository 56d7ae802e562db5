package overfit.tui.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Role;
import overfit.train.Scores;
import overfit.train.verdict.Verdict;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

class VerdictLineTest {

  private static final Look BRAILLE = new Look(Glyphs.BRAILLE, true);

  private static Scores finished;

  @BeforeAll
  static void train() {
    finished = scores(Models.trained(Models.lesson(), 500));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "66; none: underfitting · train 0.14 is above the true function's 0.134",
        "65; none: underfitting · press A: epochs 1000, learning-rate 0.05",
        "41; none: underfitting · press A: epochs 1000",
        "40; none: underfitting",
        "18; none: underfitting",
        "17; underfitting",
        "12; underfitting",
        "11; ''"
      })
  void leavesWholeItemsOut(int width, String words) {
    Label label = line(finished).within(width);
    assertEquals(words, (label.mark() + " " + label.word()).strip());
  }

  @Test
  void saysAllThatIsKnownWhereThereIsRoom() {
    Label label = line(finished).within(400);
    String why = Verdict.of(finished).why(finished);
    assertTrue(label.word().startsWith(why + " · press A: epochs 1000, "), label.word());
  }

  @Test
  void fitsWheneverTheVerdictItselfDoes() {
    int least = Verdict.of(finished).words(finished).length();
    for (int width = least; width < 200; width++) {
      assertTrue(line(finished).within(width).width() <= width);
    }
  }

  @Test
  void hasTheColourOfTheVerdict() {
    assertEquals(Role.NOTICE, role(finished));
    Model wild = Models.with(Models.lesson(), 0, Settings.L2, "1000");
    assertEquals(Role.ERROR, role(scores(Models.trained(wild, 500))));
    assertEquals(Role.TEXT, role(scores(Models.trained(Models.lesson(), 1))));
    assertEquals(Role.GOOD, role(scores(Models.trained(Models.lesson(), 200))));
  }

  private static VerdictLine line(Scores scores) {
    return new VerdictLine("none", scores, Verdict.of(scores).advice(scores), true, BRAILLE);
  }

  private static Role role(Scores scores) {
    return line(scores).within(80).markStyle().role();
  }

  private static Scores scores(Model model) {
    return model.selected().orElseThrow().scores();
  }
}
