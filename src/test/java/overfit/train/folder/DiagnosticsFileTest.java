package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Specs;
import overfit.train.export.DiagnosticsCsv;
import overfit.train.export.EpochLosses;
import overfit.train.layers.Diagnostics;

class DiagnosticsFileTest {

  private static final String SMALL = "hidden=3x2 samples=7 dropout=0.2 epochs=20 activation=relu";

  @TempDir private Path out;

  private long now;

  private RunFolder open(String folder, boolean diagnosed) {
    return open(folder, SMALL, diagnosed);
  }

  private RunFolder open(String folder, String settings, boolean diagnosed) {
    return OutFolder.open(out)
        .run(folder, Specs.spec(settings), EngineChooser.SERIAL, () -> now, diagnosed);
  }

  private static void train(RunFolder folder, int epochs) {
    Run run = folder.run();
    for (int i = 0; i < epochs; i++) {
      run.step();
      folder.add(EpochLosses.of(run), 0);
    }
  }

  private void trainToTheEnd(RunFolder folder) {
    train(folder, (int) (folder.run().goal() - folder.run().epoch()));
    folder.end(0);
    folder.close();
  }

  private Path file(String folder) {
    return out.resolve(folder).resolve("diagnostics.csv");
  }

  @Test
  void hasALineForEachLayerAtTheEpochsOfItsSeries() throws IOException {
    trainToTheEnd(open("a", true));
    List<String> lines = Files.readAllLines(file("a"));
    assertEquals(DiagnosticsCsv.HEAD, lines.get(0) + "\n");
    List<Long> epochs = new ArrayList<>();
    for (Diagnostics at : DiagnosticsCsv.parsed(lines.subList(1, lines.size()))) {
      assertEquals(3, at.network().layers().size());
      epochs.add(at.epoch());
    }
    assertEquals(
        List.of(
            0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L, 14L, 15L, 16L, 18L, 20L),
        epochs);
  }

  /** The file has the epochs that were trained, the series those up to the network. */
  @Test
  void ofARunThatStoppedEarlyTheSeriesEndsAtTheBestEpoch() throws IOException {
    String stopping = SMALL + " early-stopping=5 min-delta=10";
    RunFolder folder = open("a", stopping, true);
    train(folder, 6);
    assertEquals(RunStatus.STOPPED, folder.run().status());
    List<Diagnostics> series = folder.diagnosticsLog().orElseThrow().series();
    assertEquals(List.of(0L, 1L), series.stream().map(Diagnostics::epoch).toList());
    folder.end(0);
    folder.close();
    StringBuilder expected = new StringBuilder(DiagnosticsCsv.HEAD);
    for (int epoch = 0; epoch <= 6; epoch++) {
      expected.append(DiagnosticsCsv.lines(Diagnostics.of(Specs.trained(SMALL, epoch))));
    }
    assertEquals(expected.toString(), Files.readString(file("a")));
    open("a", stopping, true).close();
  }

  @Test
  void readsBackAsItWasWritten() throws IOException {
    trainToTheEnd(open("a", true));
    List<String> lines = Files.readAllLines(file("a"));
    StringBuilder again = new StringBuilder(DiagnosticsCsv.HEAD);
    DiagnosticsCsv.parsed(lines.subList(1, lines.size()))
        .forEach(at -> again.append(DiagnosticsCsv.lines(at)));
    assertEquals(Files.readString(file("a")), again.toString());
  }

  /** Saved at an epoch, and killed some epochs later in the middle of a line. */
  @ParameterizedTest
  @CsvSource({"0, 0", "0, 5", "4, 0", "4, 5", "17, 2", "20, 0"})
  void endsOnTheBytesOfARunThatWasNeverKilled(int savedAt, int more) throws IOException {
    trainToTheEnd(open("whole", true));
    RunFolder killed = open("killed", true);
    train(killed, Math.max(0, savedAt - 1));
    now += savedAt == 0 ? 0 : 5_000_000_000L;
    train(killed, Math.min(1, savedAt));
    train(killed, more);
    killed.close();
    Files.writeString(file("killed"), Files.readString(file("killed")) + "30,0.1,0.");
    RunFolder resumed = open("killed", false);
    assertEquals(savedAt, resumed.run().epoch());
    trainToTheEnd(resumed);
    assertEquals(Files.readString(file("whole")), Files.readString(file("killed")));
  }

  @Test
  void isNotThereUnlessItIsAskedFor() {
    trainToTheEnd(open("a", false));
    assertFalse(Files.exists(file("a")));
  }

  @Test
  void cannotBeAskedForLater() {
    RunFolder begun = open("a", false);
    train(begun, 3);
    begun.close();
    InputException e = assertThrows(InputException.class, () -> open("a", true));
    assertEquals(
        out.resolve("a")
            + ": expected a run that was begun with --diagnostics, found one that was begun without"
            + " it",
        e.getMessage());
    open("a", false).close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "^epoch,    | x,               | expected the layers of a run, found another file",
        "\\n1,.*    | ''               | expected the layers at epoch 1, found none",
        "\\n2,0.01, | '\\nx,0.01,'     | expected a line of a layer, found x,0.01,",
        "\\n2,0.01, | '\\n2,0.01,7,'   | expected a line of a layer, found 2,0.01,7,",
        "\\n2,0.01, | '\\n2,zero,'     | expected a line of a layer, found 2,zero,",
      })
  void isRefusedIfItIsDamaged(String pattern, String text, String message) throws IOException {
    trainToTheEnd(open("a", true));
    String whole = Files.readString(file("a"));
    String damaged = whole.replaceAll(pattern, text.replace("\\n", "\n"));
    Files.writeString(file("a"), damaged);
    InputException e = assertThrows(InputException.class, () -> open("a", true));
    assertTrue(e.getMessage().startsWith(file("a") + ": " + message), e.getMessage());
    assertTrue(e.getMessage().endsWith("; delete the folder to train the run anew"));
    assertEquals(damaged, Files.readString(file("a")));
  }
}
