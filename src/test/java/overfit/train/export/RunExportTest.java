package overfit.train.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Specs;

class RunExportTest {

  private static final long GOAL = 6;

  private static final RunSpec EDITED =
      new RunSpec("edited run", Specs.config("hidden=3 samples=6 epochs=6"))
          .withEdits(
              List.of(new Edit(2, Overrides.none().with(Settings.L2, 0.1)), edit(GOAL, 0.5)));

  private static final RunSpec SHORT = new RunSpec("Short", Specs.config("hidden=2 samples=6"));

  @TempDir private Path folder;

  private static Edit edit(long epoch, double rate) {
    return new Edit(epoch, Overrides.none().with(Settings.DROPOUT, rate));
  }

  private RunExport export(ExportFormat format, Path path, TrainedRun... runs) {
    return new RunExport(format, List.of(runs), path, "the file");
  }

  private byte[] written(ExportFormat format, TrainedRun... runs) throws IOException {
    Path path = folder.resolve("out");
    assertTrue(export(format, path, runs).write(() -> 0, () -> true));
    return Files.readAllBytes(path);
  }

  private static TrainedRun edited(long epoch) {
    return new TrainedRun(EDITED, epoch, Math.max(GOAL, epoch));
  }

  private static Run trained(RunSpec spec, long epochs) {
    Run run = Run.of(spec);
    run.extendTo(epochs);
    while (run.epoch() < epochs && run.status() == RunStatus.RUNNING) {
      run.step();
    }
    return run;
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSONL"})
  void lossesHaveALineForEveryEpochOfEveryRun(ExportFormat format) throws IOException {
    LossFormat losses = format == ExportFormat.CSV ? LossFormat.CSV : LossFormat.JSON_LINES;
    String expected =
        losses.head(true, false)
            + Stream.of(line(losses, EDITED, 1), line(losses, SHORT, 1), line(losses, EDITED, 2))
                .reduce("", String::concat)
            + line(losses, EDITED, 3);
    byte[] bytes = written(format, edited(3), new TrainedRun(SHORT, 1, 500));
    assertEquals(expected, new String(bytes));
  }

  private static String line(LossFormat format, RunSpec spec, long epoch) {
    return format.line(spec.name(), EpochLosses.of(trained(spec, epoch)), false);
  }

  /** An edit at the goal takes effect only if training was extended. */
  @ParameterizedTest
  @EnumSource(names = {"WEIGHTS", "FIT"})
  void weightsAndFitAreThoseOfTheEpoch(ExportFormat format) throws IOException {
    for (long epoch : List.of(0L, 4L, GOAL, 9L)) {
      Run run = trained(EDITED, epoch);
      byte[] expected =
          format == ExportFormat.FIT ? FitCsv.of(run).getBytes() : Safetensors.of(run);
      assertArrayEquals(expected, written(format, edited(epoch)), "epoch " + epoch);
    }
  }

  @Test
  void eventFilesHaveAFolderARun() throws IOException {
    Path out = folder.resolve("events");
    export(ExportFormat.TENSORBOARD, out, edited(3), new TrainedRun(SHORT, 2, 500))
        .write(() -> 0, () -> true);
    byte[] file = Files.readAllBytes(out.resolve("edited_run").resolve(EventFile.NAME));
    List<EventReader.Event> events = EventReader.events(file);
    assertEquals(1 + 3, events.size());
    float test = (float) trained(EDITED, 3).testLoss();
    assertEquals(test, events.get(3).scalars().get("loss/test"));
    assertTrue(Files.exists(out.resolve("Short").resolve(EventFile.NAME)));
  }

  @Test
  void aRunThatDivergedHasTheEpochsBeforeThat() throws IOException {
    RunSpec wild = new RunSpec("wild", Specs.config("learning-rate=1000 samples=6 hidden=3"));
    Run run = trained(wild, 500);
    assertEquals(RunStatus.DIVERGED, run.status());
    byte[] bytes = written(ExportFormat.CSV, new TrainedRun(wild, run.epoch(), 500));
    assertEquals(1 + run.epoch(), new String(bytes).lines().count());
  }

  @ParameterizedTest
  @EnumSource(names = "PYTORCH", mode = Mode.EXCLUDE)
  void whatIsStoppedLeavesNothing(ExportFormat format) throws IOException {
    int[] epochs = {0};
    BooleanSupplier twice = () -> epochs[0]++ < 2;
    Path out = folder.resolve("out");
    assertFalse(export(format, out, edited(5)).write(() -> 0, twice));
    assertEquals(3, epochs[0]);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"CSV", "JSONL", "WEIGHTS", "FIT"})
  void aFileThatCannotBeWrittenIsNotTrainedFor(ExportFormat format) {
    RunExport export = export(format, folder.resolve("no").resolve("out"), edited(5));
    BooleanSupplier never =
        () -> {
          throw new AssertionError("trains");
        };
    InputException thrown = assertThrows(InputException.class, () -> export.write(() -> 0, never));
    assertEquals("the file: cannot be written: no such folder", thrown.getMessage());
  }

  @Test
  void eventFilesThatCannotBeWrittenLeaveNothing() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    RunExport export = export(ExportFormat.TENSORBOARD, file.resolve("out"), edited(5));
    InputException thrown =
        assertThrows(InputException.class, () -> export.write(() -> 0, () -> true));
    assertTrue(thrown.getMessage().startsWith("the file: cannot be written: "));
    assertEquals(0, Files.size(file));
  }

  @Test
  void whatHasAppearedAtItsPathMeanwhileStays() throws IOException {
    Path theirs = Files.writeString(folder.resolve("out"), "theirs");
    RunExport export = export(ExportFormat.TENSORBOARD, theirs, edited(5));
    assertThrows(InputException.class, () -> export.write(() -> 0, () -> true));
    assertEquals("theirs", Files.readString(theirs));
  }

  @Test
  void itSaysWhatItHas() {
    TrainedRun run = edited(5);
    assertEquals("edited run at epoch 5", export(ExportFormat.WEIGHTS, folder, run).contents());
    assertEquals(
        "up to epoch 5",
        export(ExportFormat.CSV, folder, new TrainedRun(SHORT, 2, 500), run).contents());
  }
}
