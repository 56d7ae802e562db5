package overfit.tui.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.train.RunStatus;
import overfit.tui.Bench;
import overfit.tui.Models;
import overfit.tui.save.SavedRuns;

/** Changing the number of epochs on the screen: what the notice says, and what training does. */
class EpochsChangeTest {

  private static final Preset SMALL = Models.small(40);

  @ParameterizedTest
  @CsvSource({
    "20, 60, extended, 60",
    "20, 30, ends earlier, 30",
    "20, 20, ends here, 20",
    "20, 7, cut back to epoch 7, 7",
    "40, 39, cut back to epoch 39, 39"
  })
  void theRunGoesOnAndTheNoticeSaysHow(long trained, String epochs, String said, long end) {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), trained));
      set(bench, Settings.EPOCHS, epochs);
      assertEquals("plain: epochs " + epochs + ", " + said, bench.model().notice());
      assertEquals(trained == 40 ? end : Math.min(trained, end), epoch(bench));
      assertEquals(end, bench.model().selected().orElseThrow().goal());
    }
  }

  /** It has 40 epochs, and was extended to 70 at epoch 50. */
  @ParameterizedTest
  @CsvSource({
    "71, extended",
    "70, where it ends already",
    "69, ends earlier",
    "51, ends earlier",
    "50, ends here",
    "49, cut back to epoch 49"
  })
  void ofARunThatWasExtendedTheNoticeComparesTheEnds(long epochs, String said) {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.order(new Order.Go(50, 70));
      set(bench, Settings.EPOCHS, Long.toString(epochs));
      assertEquals("plain: epochs " + epochs + ", " + said, bench.model().notice());
      assertEquals(epochs, bench.model().selected().orElseThrow().goal());
    }
  }

  @ParameterizedTest
  @CsvSource({"cosine, 60", "cosine, 10", "one-cycle, 60", "step, 10", "multi-step, 60"})
  void aScheduleThatDependsOnItRestartsTheRunAndTheNoticeSaysSo(String schedule, String epochs) {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      set(bench, Settings.SCHEDULE, schedule);
      bench.apply(TimeTravel.go(bench.model(), 20));
      set(bench, Settings.EPOCHS, epochs);
      assertEquals(
          "plain: epochs " + epochs + ", restarts: the " + schedule + " schedule depends on epochs",
          bench.model().notice());
      assertEquals(0, epoch(bench));
    }
  }

  @Test
  void itIsUndoneAndRedoneWithoutTrainingAnew() {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 20));
      set(bench, Settings.EPOCHS, "7");
      bench.press("u");
      assertEquals("undone; U redoes", bench.model().notice());
      assertEquals(20, epoch(bench));
      assertEquals(RunStatus.RUNNING, bench.model().selected().orElseThrow().status());
      bench.press("U");
      assertEquals(RunStatus.FINISHED, bench.model().selected().orElseThrow().status());
    }
  }

  @Test
  void aRunThatHasEndedTrainsTheRest() {
    Model ended = Models.trained(Model.of(SMALL, SMALL.specs(Overrides.none())), 40);
    Model longer = SettingEdits.parse(ended, Settings.EPOCHS, "60").model();
    assertEquals("plain: epochs 60, 20 more to train", longer.notice());
  }

  @Test
  void aRunThatDivergedStaysSo() {
    Model wild = Models.trained(Models.with(Models.lesson(), 0, Settings.L2, "1000"), 500);
    long last = wild.selected().orElseThrow().epoch();
    Model longer = SettingEdits.parse(wild, Settings.EPOCHS, "900").model();
    assertEquals("none: epochs 900, but it diverged at " + last, longer.notice());
  }

  @Test
  void theRunIsSavedAsOneThatHadTheNumberFromTheStart() {
    try (Bench bench = new Bench(SMALL, SMALL.specs(Overrides.none()))) {
      bench.apply(TimeTravel.go(bench.model(), 10));
      set(bench, Settings.L2, "0.1");
      bench.apply(TimeTravel.go(bench.model(), 20));
      set(bench, Settings.EPOCHS, "15");
      RunSpec saved = SavedRuns.of(bench.model()).get(0);
      assertEquals(15, saved.config().get(Settings.EPOCHS));
      assertEquals(List.of(10L), saved.edits().stream().map(edit -> edit.epoch()).toList());
    }
  }

  private static void set(Bench bench, Setting<?> setting, String value) {
    bench.apply(SettingEdits.parse(bench.model(), setting, value));
  }

  private static long epoch(Bench bench) {
    return bench.model().selected().orElseThrow().epoch();
  }
}
