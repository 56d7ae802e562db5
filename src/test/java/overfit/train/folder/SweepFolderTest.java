package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.config.DataFiles;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunOverrides;
import overfit.config.SettingGrid;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.EngineChooser;
import overfit.train.Specs;
import overfit.train.export.RunJson;
import overfit.train.sweep.Shard;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepTraining;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialResult;
import overfit.train.sweep.TrialStore;
import overfit.train.sweep.TrialText;

class SweepFolderTest {

  @TempDir private Path home;

  private static Preset preset() {
    Edit edit = new Edit(4, Specs.config("").changesTo(Specs.config("l2=0.2")));
    return new Preset(
        "two",
        "",
        "",
        Overrides.none(),
        Map.of("edited run", new RunOverrides(Overrides.none(), List.of(edit))));
  }

  private static SweepPlan plan(String l2) {
    SettingGrid grid =
        SettingGrid.none()
            .parsing(Settings.L2, l2)
            .parsing(Settings.HIDDEN, "4")
            .parsing(Settings.EPOCHS, "9")
            .parsing(Settings.DROPOUT, "0.3");
    return SweepPlan.of(preset(), grid, List.of(1L, 2L, 3L), DataFiles.plain());
  }

  private static List<String> train(
      SweepPlan plan, TrialStore store, Shard shard, BooleanSupplier stopped) {
    SweepTraining training =
        new SweepTraining(
            plan,
            shard,
            EngineChooser.SERIAL,
            () -> 0,
            (trial, run, seconds) -> RunJson.of(run, seconds),
            store,
            stopped);
    training.run();
    return texts(training.results());
  }

  private static List<String> texts(Map<Trial, TrialResult> results) {
    return results.entrySet().stream().map(each -> each.getKey() + each.getValue().text()).toList();
  }

  private SweepFolder open(SweepPlan plan) {
    return SweepFolder.open(home.resolve("kept"), plan, () -> 0);
  }

  @Test
  void hasAFolderForEachRun() throws IOException {
    SweepPlan plan = plan("0,0.1");
    train(plan, open(plan), Shard.ALL, () -> false);
    try (Stream<Path> files = Files.walk(home, 3)) {
      List<String> runs =
          files
              .filter(path -> path.getNameCount() == home.getNameCount() + 3)
              .map(path -> home.resolve("kept").relativize(path).toString())
              .sorted()
              .toList();
      assertEquals(
          List.of(
              "edited_run,l2=0.1/seed-1",
              "edited_run,l2=0.1/seed-2",
              "edited_run,l2=0.1/seed-3",
              "edited_run,l2=0/seed-1",
              "edited_run,l2=0/seed-2",
              "edited_run,l2=0/seed-3"),
          runs);
    }
  }

  @Test
  void aPlanThatWasKilledBeforeItWasWholeIsBegunAnew() throws IOException {
    open(plan("0,0.1"));
    Files.delete(home.resolve("kept/sweep.json"));
    assertEquals(plan("0,0.1"), open(plan("0,0.1")).plan());
    assertTrue(Files.exists(home.resolve("kept/sweep.json")));
  }

  @Test
  void cellsOfOthersAreRefusedAndStay() throws IOException {
    OutFolder.mark(home.resolve("kept"));
    Path theirs = Files.writeString(home.resolve("kept/cells.toml"), "[cells]\n");
    InputException e = assertThrows(InputException.class, () -> open(plan("0,0.1")));
    assertEquals(
        home.resolve("kept") + ": expected a new folder, or that of a sweep, found cells.toml",
        e.getMessage());
    assertEquals("[cells]\n", Files.readString(theirs));
    assertTrue(Files.notExists(home.resolve("kept/sweep.json")));
  }

  @Test
  void thePlanReadsBackIdentical() {
    SweepPlan plan = plan("0,0.1");
    open(plan);
    assertEquals(plan, SweepFolder.read(home.resolve("kept"), () -> 0).plan());
  }

  @Test
  void theCellsAreAPresetWhoseRunsHaveTheirNames() {
    SweepFolder folder = open(plan("0,0.1"));
    assertEquals(
        List.of("edited run l2 0", "edited run l2 0.1"),
        List.copyOf(Presets.read(folder.preset()).runs().keySet()));
  }

  @Test
  void cellsWhoseNamesAreTooLongHaveNumbers() {
    SettingGrid grid =
        SettingGrid.none()
            .parsing(Settings.HIDDEN, "64x64x64x64,8")
            .parsing(Settings.L2, "0.00316228,0");
    SweepPlan plan = SweepPlan.of(run("a long name"), grid, List.of(1L), DataFiles.plain());
    assertEquals(
        List.of("1", "2", "3", "4"),
        List.copyOf(Presets.read(open(plan).preset()).runs().keySet()));
    assertEquals(plan, SweepFolder.read(home.resolve("kept"), () -> 0).plan());
  }

  @Test
  void moreCellsThanAPresetHasRunsAreInSeveral() {
    SettingGrid grid =
        SettingGrid.none().parsing(Settings.HIDDEN, "1").parsing(Settings.SAMPLES, "1..1002");
    SweepPlan plan = SweepPlan.of(run("r"), grid, List.of(1L), DataFiles.plain());
    open(plan);
    assertTrue(Files.exists(home.resolve("kept/cells-2.toml")));
    assertEquals(plan, SweepFolder.read(home.resolve("kept"), () -> 0).plan());
  }

  private static Preset run(String name) {
    return new Preset("p", "", "", Overrides.none(), Map.of(name, RunOverrides.PLAIN));
  }

  @ParameterizedTest
  @CsvSource({
    "sweep.json, sweep.json-2",
    "cells.toml, cells.toml-2",
    "sweep.slurm, sweep.slurm-2",
    "a b, a_b"
  })
  void aRunThatIsNamedLikeAFileOfTheSweepHasAFolderToo(String name, String folder) {
    SettingGrid grid =
        SettingGrid.none().parsing(Settings.HIDDEN, "1").parsing(Settings.EPOCHS, "1");
    SweepPlan plan = SweepPlan.of(run(name), grid, List.of(1L), DataFiles.plain());
    train(plan, open(plan), Shard.ALL, () -> false);
    assertTrue(Files.exists(home.resolve("kept").resolve(folder).resolve("seed-1/summary.json")));
  }

  @Test
  void sharesAndAnInterruptedSweepEndWithTheResultsOfOneSweep() {
    SweepPlan plan = plan("0,0.1");
    List<String> whole = train(plan, TrialStore.NONE, Shard.ALL, () -> false);
    AtomicInteger epochs = new AtomicInteger();
    train(plan, open(plan), new Shard(1, 2), () -> epochs.incrementAndGet() > 15);
    SweepFolder folder = SweepFolder.read(home.resolve("kept"), () -> 0);
    List<Trial> ended = plan.trials().stream().filter(folder::hasEnded).toList();
    assertEquals(List.of(plan.trials().get(0)), ended);
    train(plan, open(plan), new Shard(2, 2), () -> false);
    train(plan, open(plan), Shard.ALL, () -> false);
    assertEquals(
        whole, texts(folder.summary((trial, run, seconds) -> RunJson.of(run, seconds)).results()));
  }

  @Test
  void aRunThatAnotherProcessTrainsIsLeftOut() {
    SweepPlan plan = plan("0");
    Trial first = plan.trials().get(0);
    try (var held = open(plan).open(first, plan.spec(first), EngineChooser.SERIAL).orElseThrow()) {
      assertEquals(2, train(plan, open(plan), Shard.ALL, () -> false).size());
      assertEquals(0, held.run().epoch());
    }
  }

  /** More values and seeds than before: what is there is not trained again. */
  @Test
  void aSweepGrows() {
    train(plan("0,0.1"), open(plan("0,0.1")), Shard.ALL, () -> false);
    SweepPlan more = plan("0.1,0.3");
    SweepFolder grown = open(more);
    assertEquals(
        List.of(true, true, true, false, false, false),
        more.trials().stream().map(grown::hasEnded).toList());
    assertEquals(
        train(more, TrialStore.NONE, Shard.ALL, () -> false),
        train(more, grown, Shard.ALL, () -> false));
    SweepFolder all = SweepFolder.read(home.resolve("kept"), () -> 0);
    assertEquals(
        List.of("edited run l2=0", "edited run l2=0.1", "edited run l2=0.3"),
        all.plan().cells().stream().map(cell -> all.plan().name(cell, " ", "=")).toList());
    assertEquals(9, all.summary(TrialText.NONE).results().size());
    open(plan("0,0.1"));
    assertEquals(9, SweepFolder.read(home.resolve("kept"), () -> 0).plan().trials().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "l2=0,0.1 dropout=0.5   | expected regularization.dropout 0.5, found 0.3",
        "l2=0.2                 | expected swept settings none, found regularization.l2",
        "l2=0,0.1 noise=0.1,0.2 |"
            + " expected swept settings regularization.l2, data.noise, found regularization.l2",
      })
  void theFolderOfAnotherSweepIsRefused(String settings, String message) {
    open(plan("0,0.1"));
    SettingGrid grid =
        SettingGrid.none().parsing(Settings.HIDDEN, "4").parsing(Settings.EPOCHS, "9");
    for (String setting : settings.split(" ")) {
      String[] parts = setting.split("=");
      grid = grid.parsing(Settings.find(parts[0]).orElseThrow(), parts[1]);
    }
    if (!settings.contains("dropout")) {
      grid = grid.parsing(Settings.DROPOUT, "0.3");
    }
    SweepPlan other = SweepPlan.of(preset(), grid, List.of(1L), DataFiles.plain());
    InputException e = assertThrows(InputException.class, () -> open(other));
    assertEquals(home.resolve("kept") + ": " + message, e.getMessage());
  }

  @Test
  void foldersOfRunsAndOfSweepsDoNotMix() {
    open(plan("0"));
    InputException sweep =
        assertThrows(InputException.class, () -> OutFolder.open(home.resolve("kept")));
    assertTrue(sweep.getMessage().endsWith("found that of a sweep"), sweep.getMessage());
    OutFolder.open(home.resolve("runs"))
        .run("a", Specs.spec("epochs=3"), EngineChooser.SERIAL, () -> 0, false)
        .close();
    InputException runs =
        assertThrows(
            InputException.class, () -> SweepFolder.open(home.resolve("runs"), plan("0"), () -> 0));
    assertEquals(
        home.resolve("runs") + ": expected a new folder, or that of a sweep, found a",
        runs.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"format\":1 | \"format\":2 | expected a sweep of format 1, found format 2",
        "\"cells\":[  | \"cells\":    | expected a whole plan of a sweep, found a damaged one",
        "l2           | l3            | expected a whole plan of a sweep, found a damaged one",
        "}]}          | }]            | expected a whole plan of a sweep, found a damaged one",
        "{\"format\"  | X             | expected a whole plan of a sweep, found a damaged one",
        ":1,\"preset  | :99999999999,\"preset | expected a whole plan of a sweep, found a damaged one",
        "[1,2          | [1e99999,2    | expected a whole plan of a sweep, found a damaged one",
      })
  void aDamagedPlanIsOneLine(String part, String instead, String message) throws IOException {
    open(plan("0,0.1"));
    Path file = home.resolve("kept/sweep.json");
    String text = Files.readString(file);
    assertTrue(text.contains(part), text);
    Files.writeString(file, text.replace(part, instead));
    InputException e =
        assertThrows(InputException.class, () -> SweepFolder.read(home.resolve("kept"), () -> 0));
    assertEquals(file + ": " + message, e.getMessage());
  }

  @Test
  void whatIsNoSweepIsRefused() {
    InputException e = assertThrows(InputException.class, () -> SweepFolder.read(home, () -> 0));
    assertEquals(home + ": expected the folder of a sweep, found none", e.getMessage());
  }
}
