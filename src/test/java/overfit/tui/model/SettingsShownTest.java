package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.tui.Models;
import overfit.tui.widget.Look;

/** The settings of runs at the epoch that is shown; one was changed since the last snapshot. */
class SettingsShownTest {

  private static final Model CHANGED =
      Models.with(Models.trained(Models.lesson(), 5), 1, Settings.L2, "0.5")
          .withSelection(1, SettingsRows.FIRST_RUN + 1);

  private static final Model PAST = CHANGED.withVisited(OptionalLong.of(5));

  @Test
  void inThePresentTheyAreTheWantedOnesAndInThePastThoseOfThatTime() {
    double before = PAST.selected().orElseThrow().config().get(Settings.L2);
    assertEquals(0.5, CHANGED.config().get(Settings.L2));
    assertEquals(before, PAST.config().get(Settings.L2));
    assertEquals(CHANGED.config(), CHANGED.settings(CHANGED.entry()));
    assertEquals(PAST.config(), PAST.settings(PAST.entry()));
  }

  @Test
  void theComparisonWithTheBaselineIsOfThese() {
    assertEquals("l2 0 → 0.5", title(CHANGED));
    assertEquals("l2 0 → " + PAST.config().text(Settings.L2), title(PAST));
  }

  @Test
  void aRunThatIsNotInTheSnapshotHasTheWantedOnesInThePastToo() {
    Model more = Models.press(CHANGED, "a");
    assertEquals(more.config(), more.withVisited(OptionalLong.of(5)).config());
  }

  private static String title(Model model) {
    Look look = new Look(Glyphs.BRAILLE, true);
    return BaselineComparison.of(model).title(model, look, model.entry(), 40, 1);
  }
}
