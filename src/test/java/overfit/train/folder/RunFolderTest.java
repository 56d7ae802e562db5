package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.config.Edit;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.export.EpochLosses;

class RunFolderTest {

  private static final int EPOCHS = 12;
  private static final String SMALL = "hidden=3x2 samples=7 dropout=0.2 epochs=" + EPOCHS + " ";
  private static final long SECOND = 1_000_000_000;

  @TempDir private Path out;

  private final List<RunFolder> opened = new ArrayList<>();
  private long now;

  private RunFolder open(String folder, RunSpec spec) {
    RunFolder opened =
        OutFolder.open(out).run(folder, spec, EngineChooser.SERIAL, () -> now, false);
    this.opened.add(opened);
    return opened;
  }

  private RunFolder open(String folder) {
    return open(folder, Specs.spec(SMALL));
  }

  private void train(RunFolder folder, int epochs) {
    Run run = folder.run();
    for (int i = 0; i < epochs; i++) {
      run.step();
      folder.add(EpochLosses.of(run), 0.25);
    }
  }

  private void trainToTheEnd(RunFolder folder) {
    train(folder, (int) (folder.run().goal() - folder.run().epoch()));
    folder.end(0.25);
    folder.close();
  }

  /** The files by their names. */
  private Map<String, String> files(String folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.list(out.resolve(folder))) {
      for (Path path : paths.toList()) {
        String text = Files.readString(path, StandardCharsets.ISO_8859_1);
        files.put(path.getFileName().toString(), text);
      }
    }
    return files;
  }

  @Test
  void hasAllThatOtherProgramsRead() throws IOException {
    trainToTheEnd(open("a"));
    Map<String, String> files = files("a");
    assertEquals(
        "[.lock, checkpoint, fit.csv, metrics.csv, metrics.jsonl, preset.toml, summary.json,"
            + " weights.safetensors]",
        files.keySet().toString());
    assertEquals(1 + EPOCHS, files.get("metrics.csv").lines().count());
    assertEquals(EPOCHS, files.get("metrics.jsonl").lines().count());
    assertTrue(files.get("summary.json").startsWith("{\"name\":\"run\",\"status\":\"finished\","));
    assertTrue(files.get("summary.json").contains("\"seconds\":0.25,"));
  }

  /** It is killed after some epochs: what was flushed since the checkpoint is there, and torn. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "4, 0", "4, 5", "11, 1", "12, 0"})
  void endsOnTheBytesOfARunThatWasNeverKilled(int checkpointAt, int more) throws IOException {
    trainToTheEnd(open("whole"));
    RunFolder killed = open("killed");
    train(killed, Math.max(0, checkpointAt - 1));
    now += checkpointAt == 0 ? 0 : 5 * SECOND;
    train(killed, Math.min(1, checkpointAt));
    train(killed, more);
    killed.close();
    Path metrics = out.resolve("killed/metrics.csv");
    Files.writeString(metrics, Files.readString(metrics) + "13,0.1,0.");
    RunFolder resumed = open("killed");
    assertEquals(checkpointAt, resumed.run().epoch());
    trainToTheEnd(resumed);
    assertEquals(files("whole"), files("killed"));
  }

  @Test
  void anInterruptedRunHasResultsUntilItGoesOn() throws IOException {
    trainToTheEnd(open("whole"));
    RunFolder interrupted = open("interrupted");
    train(interrupted, 5);
    interrupted.end(0.25);
    interrupted.close();
    assertTrue(files("interrupted").get("summary.json").contains("\"status\":\"interrupted\""));
    RunFolder resumed = open("interrupted");
    assertFalse(files("interrupted").containsKey("summary.json"));
    trainToTheEnd(resumed);
    assertEquals(files("whole"), files("interrupted"));
  }

  @Test
  void aFinishedRunStaysAsItIs() throws IOException {
    trainToTheEnd(open("a"));
    Map<String, String> before = files("a");
    RunFolder again = open("a");
    assertEquals(0.25, again.secondsBefore());
    again.end(99);
    again.close();
    assertEquals(before, files("a"));
  }

  @Test
  void aRunThatWasKilledBeforeItsResultsGetsThem() throws IOException {
    trainToTheEnd(open("a"));
    Map<String, String> before = files("a");
    Files.delete(out.resolve("a/summary.json"));
    assertFalse(SavedRun.read(out.resolve("a")).isComplete());
    trainToTheEnd(open("a"));
    assertEquals(before, files("a"));
  }

  @Test
  void aFolderWithoutACheckpointIsBegunAnew() throws IOException {
    trainToTheEnd(open("whole"));
    RunFolder killed = open("killed");
    train(killed, 3);
    killed.close();
    Files.delete(out.resolve("killed/checkpoint"));
    Files.writeString(out.resolve("killed/.lock"), "999999999-1-00000000\n");
    trainToTheEnd(open("killed"));
    assertEquals(files("whole"), files("killed"));
  }

  @Test
  void lossesCanBeReadAfterASecondAndACheckpointComesBeforeFive() throws IOException {
    RunFolder folder = open("a");
    List<Long> saved = new ArrayList<>();
    for (int second = 1; second <= EPOCHS; second++) {
      now += SECOND;
      train(folder, 1);
      assertEquals(1 + second, files("a").get("metrics.csv").lines().count());
      saved.add(SavedRun.read(out.resolve("a")).run().epoch());
    }
    assertEquals(List.of(1L, 2L, 3L, 3L, 5L, 5L, 5L, 5L, 9L, 9L, 9L, 9L), saved);
    folder.close();
  }

  @Test
  void theLossesBeforeComeBack() {
    RunFolder first = open("a");
    List<EpochLosses> before = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      train(first, 1);
      before.add(EpochLosses.of(first.run()));
    }
    first.end(0);
    first.close();
    List<EpochLosses> found = new ArrayList<>();
    RunFolder second = open("a");
    try (KeptLosses losses = second.lossesBefore()) {
      for (int i = 0; i < 5; i++) {
        losses.next().ifPresent(found::add);
      }
      assertTrue(losses.next().isEmpty());
    }
    second.close();
    assertEquals(before, found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "learning-rate=0.1 optimizer=adamw schedule=multi-step milestones=3,5",
        "points=-2:1,-1:3,0:2,1:5 target=unknown holdout=0.3",
        "points=-2:1,-1:3,0:2,1:5 held-out=3:4,4:5 target=unknown x-min=-2 x-max=4",
      })
  void itsPresetReadsBackAsTheSameRun(String settings) {
    RunSpec spec = named("l2 0.1 a.b_c-d", Specs.spec(settings));
    Overrides points = Specs.config("").changesTo(Specs.config("points=0:1,2:3 l2=0.1"));
    spec =
        spec.withEdits(
            List.of(
                new Edit(3, points),
                new Edit(7, Specs.config("").changesTo(Specs.config("dropout=0.5")))));
    open("a", spec).close();
    Path preset = out.resolve("a/preset.toml");
    assertEquals(List.of(spec), Presets.read(preset).specs(Overrides.none()));
  }

  private static RunSpec named(String name, RunSpec spec) {
    return new RunSpec(name, spec.config(), spec.edits());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "run   | l2=0.1         | expected regularization.l2 0.1, found 0",
        "run   | epochs=13      | expected training.epochs 13, found 12",
        "other | epochs=12      | expected the run other, found run",
        "run   | points=1:2,3:4 | expected data.points 2 points, found drawn",
      })
  void otherSettingsAreRefusedAndNothingChanges(String name, String settings, String message)
      throws IOException {
    trainToTheEnd(open("a"));
    Map<String, String> before = files("a");
    RunSpec other = named(name, Specs.spec(SMALL + settings));
    assertRefused(out.resolve("a/preset.toml") + ": " + message, "a", other);
    assertEquals(before, files("a"));
  }

  @Test
  void otherEditsAreRefused() {
    open("a").close();
    Edit edit = new Edit(3, Specs.config("").changesTo(Specs.config("l2=0.1")));
    assertRefused(
        out.resolve("a/preset.toml") + ": expected the same edits, found others",
        "a",
        Specs.spec(SMALL).withEdits(List.of(edit)));
  }

  @ParameterizedTest
  @CsvSource({
    "preset.toml, X, 'expected the settings of its checkpoint, found others'",
    "preset.toml, NONE, 'expected the preset of the run, found no file'",
    "metrics.csv, X, 'expected at least 1069 bytes, found 1 bytes'",
    "metrics.jsonl, NONE, 'expected at least 1996 bytes, found no file'",
  })
  void aDamagedFolderSaysHowTheRunCanBeTrainedAnew(String file, String text, String message)
      throws IOException {
    trainToTheEnd(open("a"));
    Path damaged = out.resolve("a").resolve(file);
    if (text.equals("NONE")) {
      Files.delete(damaged);
    } else {
      Files.writeString(damaged, text);
    }
    assertRefused(
        damaged + ": " + message + "; delete the folder to train the run anew",
        "a",
        Specs.spec(SMALL));
  }

  @Test
  void filesOfOthersAreRefused() throws IOException {
    Path thesis = Files.createDirectories(out.resolve("a")).resolve("thesis.tex");
    Files.deleteIfExists(out.resolve(OutFolder.MARKER));
    Files.writeString(out.resolve(OutFolder.MARKER), "overfit folder 1\n");
    Files.writeString(thesis, "Abstract");
    assertRefused(
        out.resolve("a") + ": expected a new folder or one with a checkpoint, found thesis.tex",
        "a",
        Specs.spec(SMALL));
    assertEquals("{thesis.tex=Abstract}", files("a").toString());
  }

  /** Also files of our own format, if the folder has no preset of this run. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "preset.toml     | title = 'mine'",
        "preset.toml     | ''",
        "metrics.csv     | date,weight",
        "metrics.csv     | ''",
        "metrics.csv     | 'epoch,train_loss,train_loss_eval,test_loss,excess_loss,learning_rate'",
        "metrics.jsonl   | '{\"epoch\":1}'",
        "diagnostics.csv | patient,diagnosis",
        "checkpoint      | mine",
      })
  void filesOfOthersWithOurNamesAreRefusedAndStay(String name, String text) throws IOException {
    open("b").close();
    Path theirs = Files.createDirectories(out.resolve("a")).resolve(name);
    Files.writeString(theirs, text);
    InputException e = assertThrows(InputException.class, () -> open("a"));
    assertTrue(e.getMessage().startsWith(out.resolve("a").toString()), e.getMessage());
    assertTrue(e.getMessage().contains(name), e.getMessage());
    Map<String, String> left = files("a");
    left.remove(".lock", "");
    assertEquals(Map.of(name, text), left);
  }

  /** The preset of this run is there, but not all the rest is ours. */
  @ParameterizedTest
  @ValueSource(strings = {"metrics.csv", "metrics.jsonl", "diagnostics.csv"})
  void besideOurPresetFilesOfOthersAreRefusedToo(String name) throws IOException {
    begunWithoutCheckpoint();
    Files.writeString(out.resolve("a").resolve(name), "theirs");
    Map<String, String> before = files("a");
    assertRefused(
        out.resolve("a") + ": expected a new folder or one with a checkpoint, found " + name,
        "a",
        Specs.spec(SMALL));
    assertEquals(before, files("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"preset.toml", "metrics.csv", "metrics.jsonl", "diagnostics.csv"})
  void foldersAndLinksWithNamesOfFilesAreRefusedAndStay(String name) throws IOException {
    begunWithoutCheckpoint();
    Path file = out.resolve("a").resolve(name);
    Files.deleteIfExists(file);
    Files.createDirectory(file);
    assertThrows(InputException.class, () -> open("a"));
    assertTrue(Files.isDirectory(file));
    Files.delete(file);
    Path theirs = Files.createFile(out.resolve("theirs"));
    Files.createSymbolicLink(file, theirs);
    assertThrows(InputException.class, () -> open("a"));
    assertEquals("", Files.readString(theirs));
  }

  private void begunWithoutCheckpoint() throws IOException {
    open("a").close();
    Files.delete(out.resolve("a/checkpoint"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"summary.json", "fit.csv", "weights.safetensors"})
  void foldersAndLinksWithNamesOfResultsAreRefusedAndNoResultIsDeleted(String name)
      throws IOException {
    RunFolder interrupted = open("a");
    train(interrupted, 5);
    interrupted.end(0.25);
    interrupted.close();
    Path file = out.resolve("a").resolve(name);
    Path theirs = Files.move(file, out.resolve("theirs"));
    Files.createSymbolicLink(file, theirs);
    Map<String, String> before = files("a");
    assertRefused(file + ": expected a file, found a link", "a", Specs.spec(SMALL));
    assertEquals(before, files("a"));
    Files.delete(file);
    Files.createDirectory(file);
    assertRefused(file + ": expected a file, found a directory", "a", Specs.spec(SMALL));
    assertTrue(Files.isDirectory(file));
  }

  /** Every name that is ours, one folder above; in the run folder, names that are nearly ours. */
  @Test
  void filesOfOthersBesideOursStay() throws IOException {
    trainToTheEnd(open("ours"));
    List<String> ours = List.copyOf(files("ours").keySet());
    RunFolder interrupted = open("a");
    train(interrupted, 5);
    interrupted.end(0.25);
    interrupted.close();
    Map<Path, String> theirs = new TreeMap<>();
    for (String name : ours) {
      theirs.put(out.resolve(name), "theirs");
      for (String near : List.of(name + ".bak", name + "~", "." + name + ".part", "my-" + name)) {
        theirs.put(out.resolve("a").resolve(near), "theirs");
        theirs.put(out.resolve(near), "theirs");
      }
    }
    theirs.put(out.resolve("a/.notes.txt.999999999-1-00000000-1.part"), "theirs");
    for (Path path : theirs.keySet()) {
      Files.writeString(path, "theirs");
    }
    trainToTheEnd(open("a"));
    trainToTheEnd(open("another"));
    for (Path path : theirs.keySet()) {
      assertEquals("theirs", Files.readString(path), path.toString());
    }
    Map<String, String> trained = files("a");
    trained.keySet().retainAll(ours);
    assertEquals(files("ours"), trained);
  }

  @Test
  void aRunIsTrainedOnce() {
    RunFolder one = open("a");
    String message = assertThrows(InputException.class, () -> open("a")).getMessage();
    assertTrue(message.startsWith(out.resolve("a") + ": expected a run that no other process"));
    train(one, 3);
    one.end(0);
    one.close();
    assertEquals(3, SavedRun.read(out.resolve("a")).run().epoch());
  }

  @Test
  void aRunThatCannotBeginLeavesNothing() {
    RunSpec unnamed = named("a/b", Specs.spec(SMALL));
    assertThrows(InputException.class, () -> open("a", unnamed));
    assertTrue(Files.notExists(out.resolve("a")));
  }

  private void assertRefused(String message, String folder, RunSpec spec) {
    InputException e = assertThrows(InputException.class, () -> open(folder, spec));
    assertEquals(message, e.getMessage());
  }
}
