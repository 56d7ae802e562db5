package overfit.tui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.SnapshotRequest;
import overfit.train.Speed;
import overfit.train.WantedRun;
import overfit.tui.Models;
import overfit.tui.model.Effect;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRow;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;

class RunActionsTest {

  private static final Effect TO_THE_PRESENT =
      new Effect.Send(new Order.Visit(OptionalLong.empty()));

  private static Model trained;

  @BeforeAll
  static void train() {
    trained = Models.trained(Models.lesson(), 20);
  }

  @Test
  void anAddedRunIsSelectedBelowTheOneItIsLike() {
    Model model = Models.press(trained, "j", "a");
    assertEquals("none l2 l2-2 dropout", names(model));
    assertEquals("l2-2", model.entry().name());
    assertEquals("l2-2: added with the settings of l2; change one of them", model.notice());
  }

  @Test
  void twelveRunsAreEnough() {
    Model model = Models.press(trained, "a a a a a a a a a".split(" "));
    assertEquals(RunList.MOST, model.runs().size());
    for (String key : List.of("a", "b")) {
      Update update = Models.update(model, key);
      assertEquals(model.runs(), update.model().runs());
      assertEquals(List.of(), update.effects());
      assertEquals("at most 12 runs; press d to delete one", update.model().notice());
    }
  }

  @Test
  void aBranchLeavesItsParentAtTheEpochThatIsShown() {
    Update update = Models.update(past(trained, 7), "b");
    RunEntry branch = update.model().entry();
    assertEquals("none-7", branch.name());
    assertEquals(Optional.of(new WantedRun.Branch(0, 7)), branch.branch());
    assertFalse(update.model().inPast());
    assertTrue(update.effects().contains(TO_THE_PRESENT));
    assertEquals(
        "none-7: change a setting, then space resumes from epoch 7", update.model().notice());
  }

  @Test
  void aBranchHasTheSettingsThatItsParentHadThere() {
    Model wanted = Models.with(trained, 0, Settings.L2, "0.5");
    assertEquals(0.0, Models.press(past(wanted, 7), "b").entry().settings().get(Settings.L2));
  }

  @Test
  void withoutAnEpochThereIsNothingToBranchFrom() {
    Model model = Models.press(Models.lesson(), "b");
    assertEquals("none l2 dropout", names(model));
    assertEquals("none has no epoch yet to branch from", model.notice());
  }

  @Test
  void aBranchOfADivergedRunSaysWhatComes() {
    Model wild = Models.trained(Models.with(Models.lesson(), 0, Settings.L2, "1000"), 500);
    String notice = Models.press(wild, "b").notice();
    assertTrue(
        notice.contains(": diverges again unless changed; or undo and branch earlier"), notice);
  }

  @Test
  void deletingTheBaselineNamesTheNextOne() {
    Model model = Models.press(trained, "j", "P", "d");
    assertEquals("l2: deleted; u restores it; the baseline is now none", model.notice());
    assertEquals("dropout", model.entry().name());
    Model back = Models.press(model, "u");
    assertEquals("l2", back.entry().name());
    assertTrue(back.runs().isBaseline(back.entry()));
  }

  @Test
  void theLastRunStays() {
    Model model = Models.press(trained, "d", "d", "d");
    assertEquals("dropout", names(model));
    assertEquals("the last run cannot be deleted", model.notice());
  }

  @Test
  void undoingABranchSelectsARunThatIsThere() {
    Model model = Models.press(trained, "j", "j", "b", "u");
    assertEquals("none l2 dropout", names(model));
    assertEquals("dropout", model.entry().name());
    assertEquals("dropout-20", Models.press(model, "U").entry().name());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void undoingARunGoesBackToTheOneItCameFrom(String key) {
    Model model = Models.press(trained, "j", key, "u");
    assertEquals("none l2 dropout", names(model));
    assertEquals("l2", model.entry().name());
    assertEquals(new SettingsRow.OfRun(1), SettingsRows.selected(model));
  }

  @Test
  void undoKeepsTheSelectedRunWhereverItStands() {
    Model model = Models.press(trained, "J", "u");
    assertEquals("none l2 dropout", names(model));
    assertEquals("none", model.entry().name());
  }

  @Test
  void movingKeepsTheRunSelectedAndStopsAtTheEnds() {
    Model model = Models.press(trained, "J", "J", "J");
    assertEquals("l2 dropout none", names(model));
    assertEquals("none", model.entry().name());
    assertEquals(new SettingsRow.OfRun(2), SettingsRows.selected(model));
    assertEquals(model, Models.press(model, "J"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "b", "u", "R"})
  void whatMakesOtherRunsLeavesThePast(String key) {
    Model before = past(Models.press(trained, "P"), 7);
    Update update = Models.update(before, key);
    assertFalse(update.model().inPast());
    assertTrue(update.effects().contains(TO_THE_PRESENT), update.effects().toString());
  }

  @Test
  void thePastCannotBeEdited() {
    Model model = Models.selecting(past(trained, 7), 0, Settings.L2);
    Update update = Models.update(model, "l");
    assertEquals(model.runs(), update.model().runs());
    assertEquals(
        "past epochs are read-only: b branches here, End returns", update.model().notice());
  }

  private static String names(Model model) {
    return model.runs().entries().stream().map(RunEntry::name).collect(Collectors.joining(" "));
  }

  /** As if the epoch had been visited. */
  private static Model past(Model model, int epoch) {
    Snapshot there = Models.trained(Models.lesson(), epoch).snapshot().orElseThrow();
    return model
        .withVisited(OptionalLong.of(epoch))
        .withSnapshot(
            new Snapshot(
                there.runs(),
                false,
                Speed.DEFAULT,
                OptionalLong.of(epoch),
                20,
                0,
                SnapshotRequest.USUAL,
                List.of()));
  }

  @Test
  void undoAndRedoNameTheWayBack() {
    Model deeper =
        Update.changing(
                Models.lesson(), Models.with(Models.lesson(), 1, Settings.HIDDEN, "8").runs())
            .model();
    Model undone = Models.press(deeper, "u");
    assertEquals("undone; U redoes", undone.notice());
    assertEquals("redone; u undoes", Models.press(undone, "U").notice());
    Model stronger =
        Update.changing(Models.lesson(), Models.with(Models.lesson(), 1, Settings.L2, "8").runs())
            .model();
    assertEquals("undone; U redoes", Models.press(stronger, "u").notice());
  }

  @Test
  void aRestartSaysFromWhereAndHowToGetBack() {
    assertEquals(
        "restarted from the initial weights; u restores", Models.press(trained, "r").notice());
    Model branched = Models.press(past(trained, 7), "b");
    assertEquals(
        "restarted from the initial weights, none-7 from epoch 7; u restores; press space to train",
        Models.press(branched, "r").notice());
    assertEquals(
        "restarted from the initial weights, 2 branches from their branch points; u restores;"
            + " press space to train",
        Models.press(branched, "k", "b", "r").notice());
    assertEquals("seed 43: all runs restart; u restores", Models.press(trained, "R").notice());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "r",
        "R",
        ":sweep l2 0.1 0.2",
        ":set hidden 8",
        ":set samples 9",
        ":set seed 7",
      })
  void whatWaitsInAPauseSaysHowItIsTrained(String keys) {
    Model paused = trained.withSnapshot(paused(trained.snapshot().orElseThrow()));
    for (Model model : List.of(paused, past(trained, 7))) {
      if (model == paused || !keys.startsWith(":set")) {
        String notice = does(model, keys).notice();
        assertTrue(notice.endsWith("; press space to train"), notice);
      }
    }
    assertFalse(does(trained, keys).notice().contains("press space"));
  }

  private static Snapshot paused(Snapshot shown) {
    return new Snapshot(shown.runs(), false, Speed.DEFAULT);
  }

  private static Model does(Model model, String keys) {
    return keys.startsWith(":")
        ? Models.press(Models.paste(Models.press(model, ":"), keys.substring(1)).model(), "Enter")
        : Models.press(model, keys);
  }
}
