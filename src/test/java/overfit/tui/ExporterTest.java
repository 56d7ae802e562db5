package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.train.SimulatedTraining;
import overfit.train.Specs;
import overfit.train.export.ExportFormat;
import overfit.train.export.TrainedRun;
import overfit.train.sweep.SimulatedSweep;
import overfit.tui.model.Effect;

/** Exports beside the screen: one at a time, which may be dropped. */
class ExporterTest {

  private static final long ENDLESS = 1_000_000_000;

  @TempDir private Path folder;

  private final Semaphore ends = new Semaphore(0);
  private final Exporter exporter = new Exporter(() -> 0, ends::release);

  private final Session session =
      new Session(
          Presets.bundledAlone(),
          Models.lesson(),
          Optional.empty(),
          (wanted, speed, first) -> new SimulatedTraining(wanted, speed, Specs.VECTORS),
          plan -> new SimulatedSweep(plan, Specs.VECTORS),
          text -> "",
          Models.LESSONS);

  @AfterEach
  void stop() {
    exporter.finish(session);
    session.close();
  }

  private String begin(String name, long epochs) {
    RunSpec spec = Models.small(ENDLESS).specs(Overrides.none()).get(0);
    TrainedRun run = new TrainedRun(spec, epochs, ENDLESS);
    String file = folder.resolve(name).toString();
    session.export(new Effect.Export(ExportFormat.CSV, List.of(run), file));
    exporter.see(session);
    return file;
  }

  private String notice() {
    return session.model().notice();
  }

  /** What is there once the thread has ended. */
  private List<Path> files() throws IOException, InterruptedException {
    assertTrue(ends.tryAcquire(20, TimeUnit.SECONDS), "it does not end");
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void itSaysThatItBeginsAndThatItIsDone() throws InterruptedException {
    String file = begin("a.csv", 3);
    assertEquals(file + ": training again in the background, up to epoch 3", notice());
    assertTrue(ends.tryAcquire(20, TimeUnit.SECONDS), "it does not end");
    assertTrue(exporter.see(session));
    assertEquals(file + ": written, up to epoch 3", notice());
    assertFalse(exporter.see(session));
    assertEquals("", exporter.finish(session));
  }

  @Test
  void anotherOneIsRefusedUntilItIsDropped() throws IOException, InterruptedException {
    String file = begin("a.csv", ENDLESS);
    begin("b.csv", 3);
    assertEquals(file + " is still being written; `:export stop` drops it", notice());
    session.stopExport();
    exporter.see(session);
    assertEquals(file + " was not written", notice());
    assertEquals(List.of(), files());
    session.stopExport();
    assertEquals("nothing is being exported", notice());
  }

  @Test
  void whatIsNotWrittenAtTheEndIsDroppedAndSaid() throws IOException, InterruptedException {
    String file = begin("a.csv", ENDLESS);
    assertEquals(file + " was not written", exporter.finish(session));
    assertEquals(List.of(), files());
  }
}
