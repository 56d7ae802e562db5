package overfit.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static overfit.train.sweep.Sweeps.grid;
import static overfit.train.sweep.Sweeps.preset;
import static overfit.train.sweep.Sweeps.seeds;

import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;

class SweepPlanTest {

  @Test
  void runsAsTheyAreSetAreEachTrainedWithEverySeed() {
    List<RunSpec> specs = Sweeps.preset("plain", "own:l2=0.5").specs(Overrides.none());
    SweepPlan plan = SweepPlan.of("p", List.of(), specs, seeds(7, 8));
    assertEquals(
        List.of(new Cell(specs.get(0), seeds(7, 8)), new Cell(specs.get(1), seeds(7, 8))),
        plan.cells());
    InputException tooMany =
        assertThrows(
            InputException.class,
            () -> SweepPlan.of("p", List.of(), specs, seeds(1, SweepPlan.MOST_TRIALS)));
    assertEquals("expected at most 100000 runs, found 200000", tooMany.getMessage());
  }

  @Test
  void everyRunIsTrainedWithEveryCombinationAndSeed() {
    SweepPlan plan = plan(preset("a", "b:dropout=0.5"), "l2=0,0.1 epochs=7", 42, 43);
    assertEquals(List.of(Settings.L2), plan.swept());
    assertEquals(List.of("a 0 0", "a 0.1 0", "b 0 0.5", "b 0.1 0.5"), cells(plan));
    assertEquals(
        List.of(new Trial(0, 42, 0), new Trial(0, 43, 0), new Trial(1, 42, 0)),
        plan.trials().subList(0, 3));
    assertEquals(8, plan.trials().size());
    assertEquals(43, plan.spec(plan.trials().get(1)).config().get(Settings.SEED));
    assertEquals(7, plan.spec(plan.trials().get(1)).config().get(Settings.EPOCHS));
  }

  @Test
  void withoutSeedsEachRunHasItsOwn() {
    SweepPlan plan =
        SweepPlan.of(preset("a", "b:seed=7"), grid("l2=0,0.1"), List.of(), DataFiles.plain());
    assertEquals(List.of(42L, 42L, 7L, 7L), plan.trials().stream().map(Trial::seed).toList());
  }

  @Test
  void aRunThatSetsASweptSettingForItselfIsThereOnce() {
    assertEquals(
        List.of("a 0 0", "a 0.1 0", "b 0.5 0"),
        cells(plan(preset("a", "b:l2=0.5"), "l2=0,0.1", 42, 43)));
  }

  @Test
  void aRunThatSetsItsSeedForItselfKeepsIt() {
    SweepPlan plan = plan(preset("a", "b:seed=42"), "", 42, 43);
    assertEquals(
        List.of(List.of(42L, 43L), List.of(42L)), plan.cells().stream().map(Cell::seeds).toList());
  }

  @Test
  void mistakesAreFoundBeforeTraining() {
    assertMistake(
        "--l2: every run of p sets its own value; add --run NAME (a), or use the preset"
            + " no-regularization",
        preset("a:l2=0.5"),
        "l2=0,0.1");
    assertMistake(
        "--momentum: expected a number above 0 with --nesterov true, found 0",
        preset("a"),
        "nesterov=false,true momentum=0,0.9");
  }

  @Test
  void moreRunsThanCanBeKeptAreRefused() {
    assertMistake("expected at most 100000 runs, found 100002", preset("a"), "l2=0..1:lin:50001");
    assertMistake(
        "expected at most 100000 runs, found more",
        preset("a"),
        "epochs=1..2000 samples=1..2000 noise=1..2000 x-max=1..2000 period=1..2000 patience=1..2000");
  }

  private static void assertMistake(String message, Preset preset, String settings) {
    assertEquals(
        message,
        assertThrows(InputException.class, () -> plan(preset, settings, 42, 43)).getMessage());
  }

  private static SweepPlan plan(Preset preset, String settings, long from, long to) {
    return SweepPlan.of(preset, grid(settings), seeds(from, to), DataFiles.plain());
  }

  /** Name, L2 and dropout. */
  private static List<String> cells(SweepPlan plan) {
    return plan.cells().stream()
        .map(
            cell ->
                cell.run()
                    + " "
                    + cell.spec().config().text(Settings.L2)
                    + " "
                    + cell.spec().config().text(Settings.DROPOUT))
        .toList();
  }
}
