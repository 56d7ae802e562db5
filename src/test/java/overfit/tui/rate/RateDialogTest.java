package overfit.tui.rate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.screen.Glyphs;
import overfit.screen.Surface;
import overfit.terminal.input.KeyName;
import overfit.train.Specs;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateRange;
import overfit.train.rate.RateSearch;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.model.Model;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;
import overfit.tui.widget.Look;

class RateDialogTest {

  private static final Model LESSON = Models.lesson();
  private static final Config CONFIG = LESSON.config();

  private static final Preset SMALL = Models.small(50);

  private static RateDialog computed(Config config) {
    RunSpec spec = new RunSpec("none", config);
    RateCurve curve = RateSearch.of(spec, Specs.VECTORS, RateRange.USUAL, () -> true);
    return new RateDialog("none", config, RateRange.USUAL, Optional.of(curve), Optional.empty());
  }

  private static RateDialog waiting() {
    Model open = RateDialog.open(LESSON, RateRange.USUAL).model();
    return open.overlay(RateDialog.class).orElseThrow();
  }

  private static String draw(RateDialog dialog, int width, int height) {
    Surface screen = new Surface(width, height);
    dialog.draw(screen, screen, new Look(Glyphs.ASCII, false));
    return screen.toString();
  }

  @Test
  void showsTheCurveTheMinimumAndTheSuggestion() {
    String text = draw(computed(CONFIG), 80, 24);
    assertTrue(text.contains("Learning rate of none"), text);
    assertTrue(text.contains("lowest 0.5   ||| a tenth 0.05"), text);
    assertTrue(text.contains("A tenth of it, 0.05"), text);
  }

  @Test
  void saysInOneLineThatASuggestionIsForTheFirstWeights() {
    String words = "Measured from first weights: after Enter, r restarts all runs from theirs.";
    String text = draw(computed(CONFIG), 80, 24);
    assertTrue(text.contains(words), text);
    RateRange low = new RateRange(1e-6, 1e-4, 20);
    RateCurve none = RateSearch.of(new RunSpec("none", CONFIG), Specs.VECTORS, low, () -> true);
    String nothing =
        draw(new RateDialog("none", CONFIG, low, Optional.of(none), Optional.empty()), 80, 24);
    assertFalse(nothing.contains("first weights"), nothing);
  }

  @Test
  void theRestartAfterItTrainsFromTheFirstWeightsAtTheSuggestion() {
    Model finished = Models.trained(Model.of(SMALL, SMALL.specs(Overrides.none())), 50);
    Model set =
        computed(CONFIG).press(finished.withOverlay(computed(CONFIG)), KeyName.ENTER).model();
    assertTrue(set.entry().isSameAttemptAs(finished.entry()));
    Model again = Models.press(set, "r");
    assertFalse(again.entry().isSameAttemptAs(set.entry()));
    RunSpec first = SMALL.specs(Overrides.none()).get(0);
    RunSpec expected = new RunSpec("plain", first.config().with(Settings.LEARNING_RATE, 0.05));
    assertEquals(expected, again.entry().spec());
    assertEquals(2, again.runs().entries().size());
    assertFalse(again.runs().get(1).isSameAttemptAs(finished.runs().get(1)), "all restart");
    assertEquals(finished.runs().get(1).spec(), again.runs().get(1).spec());
  }

  @Test
  void enterSetsTheSuggestionToTheSelectedRunAndUndoRestoresIt() {
    Model open = LESSON.withOverlay(computed(CONFIG));
    Model set = computed(CONFIG).press(open, KeyName.ENTER).model();
    assertTrue(set.overlay().isEmpty());
    assertEquals(0.05, set.config().get(Settings.LEARNING_RATE));
    assertEquals(0.01, set.runs().get(1).settings().get(Settings.LEARNING_RATE), "the others stay");
    assertEquals(LESSON.runs(), Models.press(set, "u").runs());
  }

  @Test
  void escapeClosesItAndNothingIsComputedAnyMore() {
    RateDialog waiting = waiting();
    Model open = LESSON.withOverlay(waiting);
    assertEquals(1, SnapshotNeeds.of(open).inspections().size());
    Model closed = waiting.press(open, KeyName.ESCAPE).model();
    assertTrue(closed.overlay().isEmpty());
    assertEquals(List.of(), SnapshotNeeds.of(closed).inspections());
  }

  @Test
  void enterWaitsForTheResult() {
    RateDialog waiting = waiting();
    Model open = LESSON.withOverlay(waiting);
    assertEquals(open, waiting.press(open, KeyName.ENTER).model());
    assertTrue(draw(waiting, 80, 24).contains("Taking 100 steps from the first weights."));
  }

  @Test
  void trainingBringsTheResultOfTheSelectedRunWhileItGoesOn() {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.press("j");
      Update open = RateDialog.open(bench.model(), new RateRange(1e-5, 10, 100));
      bench.apply(SnapshotNeeds.following(bench.model(), open));
      bench.until(model -> model.overlay(RateDialog.class).flatMap(RateDialog::curve).isPresent());
      RateCurve found = bench.model().overlay(RateDialog.class).get().curve().get();
      assertEquals(new RateRange(1e-5, 10, 100), found.range());
      RunSpec second = bench.model().runs().get(1).spec();
      assertEquals(RateSearch.of(second, Specs.VECTORS, found.range(), () -> true), found);
    }
  }

  @Test
  void withoutASuggestionEnterOnlyCloses() {
    RunSpec spec = new RunSpec("none", CONFIG);
    RateRange low = new RateRange(1e-6, 1e-4, 20);
    RateCurve curve = RateSearch.of(spec, Specs.VECTORS, low, () -> true);
    RateDialog dialog = new RateDialog("none", CONFIG, low, Optional.of(curve), Optional.empty());
    assertEquals(1, dialog.keys(LESSON).size());
    Model closed = dialog.press(LESSON.withOverlay(dialog), KeyName.ENTER).model();
    assertEquals(CONFIG, closed.config());
    assertTrue(closed.overlay().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"40, 12, false", "80, 24, true", "200, 60, true"})
  void theChartIsLeftOutWhereThereIsNoRoom(int width, int height, boolean chart) {
    String text = draw(computed(CONFIG.with(Settings.BATCH, OptionalInt.of(8))), width, height);
    assertEquals(chart, text.contains("loss, smoothed"), text);
    assertTrue(text.contains("The smoothed loss is lowest"), text);
    assertFalse(text.lines().anyMatch(line -> line.length() > width));
  }
}
