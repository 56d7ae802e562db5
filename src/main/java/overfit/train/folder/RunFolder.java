package overfit.train.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import overfit.config.RunSpec;
import overfit.config.SettingDifference;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.export.EpochLosses;
import overfit.train.export.EpochSink;
import overfit.train.export.FitCsv;
import overfit.train.export.RunJson;
import overfit.train.export.Safetensors;

/**
 * The folder of a run that is trained: its metrics are written as they come, and every few seconds
 * a checkpoint, with which another process can go on. At the end come the results.
 *
 * <p>Until it is closed, it is locked for other processes. Failures are {@link InputException}s;
 * what was whole before stays.
 */
public final class RunFolder implements EpochSink, AutoCloseable {

  private static final String FIT = "fit.csv";
  private static final String WEIGHTS = "weights.safetensors";

  private static final long FLUSH_NANOS = 1_000_000_000L;

  /** The first time between two checkpoints; each later one is twice as long, up to the longest. */
  private static final long SHORTEST_NANOS = FLUSH_NANOS / 4;

  private static final long LONGEST_NANOS = 4 * FLUSH_NANOS;

  private final Path folder;
  private final RunLock lock;
  private final Clock clock;
  private final Run run;
  private final double secondsBefore;
  private final MetricsFiles metrics;
  private boolean complete;
  private long flushed;
  private long saved;
  private long pause = SHORTEST_NANOS;

  private RunFolder(SavedRun from, RunLock lock, Clock clock) {
    folder = from.folder();
    this.lock = lock;
    this.clock = clock;
    run = from.run();
    secondsBefore = from.seconds();
    complete = from.isComplete();
    metrics = MetricsFiles.open(folder, from.metrics());
    flushed = clock.nanos();
    saved = flushed;
    if (!complete) {
      List.of(SavedRun.SUMMARY, FIT, WEIGHTS).forEach(name -> SavedRun.file(folder, name).delete());
    }
  }

  /**
   * Begins a run in a new folder, or goes on with the run of a folder, if its spec is the same.
   * Throws {@link InputException} if it is not, if there are other files, or if another process
   * trains it.
   */
  static RunFolder open(Path folder, RunSpec spec, EngineChooser engines, Clock clock) {
    RunSpec checked = new RunSpec(RunSpec.checkedName(spec.name()), spec.config(), spec.edits());
    OutFolder.create(folder);
    return locked(folder, lock -> begunOrFound(folder, checked, engines, lock, clock));
  }

  /** The same, but empty if another process trains the run. */
  static Optional<RunFolder> openIfFree(
      Path folder, RunSpec spec, EngineChooser engines, Clock clock) {
    OutFolder.create(folder);
    return lockedIfFree(folder, lock -> begunOrFound(folder, spec, engines, lock, clock));
  }

  /** Goes on with the run of a folder; empty if another process trains it. */
  public static Optional<RunFolder> resume(Path folder, EngineChooser engines, Clock clock) {
    return lockedIfFree(folder, lock -> new RunFolder(SavedRun.read(folder, engines), lock, clock));
  }

  private interface Opening {
    RunFolder with(RunLock lock);
  }

  private static RunFolder locked(Path folder, Opening opening) {
    return lockedIfFree(folder, opening)
        .orElseThrow(
            () ->
                InputException.expected(
                        "a run that no other process trains",
                        RunLock.holder(folder).orElse("another process"))
                    .at(folder.toString()));
  }

  /** The lock ends if the folder cannot be opened. */
  private static Optional<RunFolder> lockedIfFree(Path folder, Opening opening) {
    try {
      return RunLock.of(folder).map(lock -> opened(lock, opening));
    } catch (IOException e) {
      throw RunFile.failure(folder, "written", e);
    }
  }

  private static RunFolder opened(RunLock lock, Opening opening) {
    try {
      return opening.with(lock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static RunFolder begunOrFound(
      Path folder, RunSpec spec, EngineChooser engines, RunLock lock, Clock clock) {
    if (!SavedRun.isIn(folder)) {
      begin(folder, spec);
    }
    SavedRun found = SavedRun.read(folder, engines);
    checkSame(found, spec);
    return new RunFolder(found, lock, clock);
  }

  /** Writes the checkpoint last: without it, the folder is begun anew. */
  private static void begin(Path folder, RunSpec spec) {
    checkOwn(folder);
    Presets.saveTo(folder.resolve(SavedRun.PRESET), SavedRun.preset(spec));
    try (MetricsFiles metrics = MetricsFiles.begun(folder)) {
      SavedRun.save(folder, Run.of(spec), 0, metrics.force());
    }
  }

  /** Throws {@link InputException} if a folder without a checkpoint has files of others. */
  private static void checkOwn(Path folder) {
    List<String> own =
        List.of(RunLock.FILE, SavedRun.PRESET, MetricsFiles.CSV, MetricsFiles.JSON_LINES);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        String name = file.getFileName().toString();
        if (!own.contains(name) && !OutFolder.isPart(name)) {
          throw InputException.expected("a new folder or one with a checkpoint", name)
              .at(folder.toString());
        }
      }
    } catch (IOException e) {
      throw RunFile.failure(folder, "read", e);
    }
  }

  private static void checkSame(SavedRun found, RunSpec spec) {
    RunSpec own = found.spec();
    Path preset = found.folder().resolve(SavedRun.PRESET);
    if (!own.name().equals(spec.name())) {
      throw InputException.expected("the run " + spec.name(), own.name()).at(preset.toString());
    }
    for (SettingDifference other : SettingDifference.between(spec.config(), own.config())) {
      throw InputException.expected(other.setting().key() + " " + other.first(), other.second())
          .at(preset.toString());
    }
    if (!own.edits().equals(spec.edits())) {
      throw InputException.expected("the same edits", "others").at(preset.toString());
    }
  }

  /** The run, in the state of the checkpoint. */
  public Run run() {
    return run;
  }

  /** The training time until now, of other processes. */
  public double secondsBefore() {
    return secondsBefore;
  }

  /** The losses of all epochs until now, to be closed. */
  public KeptLosses lossesBefore() {
    return MetricsFiles.read(folder, run.epoch());
  }

  /** The same, one after another. */
  public void forEachBefore(Consumer<EpochLosses> consumer) {
    try (KeptLosses losses = lossesBefore()) {
      for (var next = losses.next(); next.isPresent(); next = losses.next()) {
        consumer.accept(next.get());
      }
    }
  }

  @Override
  public void add(EpochLosses losses, double seconds) {
    metrics.add(losses);
    long now = clock.nanos();
    if (now - flushed >= FLUSH_NANOS) {
      flushed = now;
      metrics.flush();
    }
    if (now - saved >= pause) {
      save(seconds);
      saved = clock.nanos();
      pause = Math.min(LONGEST_NANOS, 2 * pause);
    }
  }

  private void save(double seconds) {
    SavedRun.save(folder, run, seconds, metrics.force());
  }

  /** Writes a last checkpoint and the results, unless these were there from the beginning. */
  @Override
  public void end(double seconds) {
    if (complete) {
      return;
    }
    complete = true;
    save(seconds);
    SavedRun.file(folder, FIT).write(FitCsv.of(run));
    SavedRun.file(folder, WEIGHTS).write(Safetensors.of(run));
    SavedRun.file(folder, SavedRun.SUMMARY).write(RunJson.of(run, seconds) + "\n");
  }

  @Override
  public void close() {
    metrics.close();
    lock.close();
  }
}
