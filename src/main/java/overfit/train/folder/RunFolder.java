package overfit.train.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Run;
import overfit.train.export.DiagnosticsLog;
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
  private final Optional<DiagnosticsFile> diagnostics;
  private boolean complete;
  private long flushed;
  private long saved;
  private long pause = SHORTEST_NANOS;

  RunFolder(SavedRun from, RunLock lock, Clock clock) {
    folder = from.folder();
    this.lock = lock;
    this.clock = clock;
    run = from.run();
    secondsBefore = from.seconds();
    complete = from.isComplete();
    metrics = MetricsFiles.open(folder, from.metrics(), from.spec());
    diagnostics = diagnostics();
    flushed = clock.nanos();
    saved = flushed;
    if (!complete) {
      deleteResults();
    }
  }

  private Optional<DiagnosticsFile> diagnostics() {
    try {
      return DiagnosticsFile.isIn(folder)
          ? Optional.of(DiagnosticsFile.open(folder, run))
          : Optional.empty();
    } catch (InputException e) {
      metrics.close();
      throw e;
    }
  }

  private void deleteResults() {
    List<RunFile> results =
        Stream.of(SavedRun.SUMMARY, FIT, WEIGHTS).map(name -> SavedRun.file(folder, name)).toList();
    try {
      results.forEach(RunFile::checkNothingElse);
      results.forEach(RunFile::delete);
    } catch (InputException e) {
      closeFiles();
      throw e;
    }
  }

  /**
   * Begins a run in a new folder, or goes on with the run of a folder, if its spec is the same.
   * Throws {@link InputException} if it is not, if there are other files, or if another process
   * trains it.
   *
   * @param diagnosed whether layers and sharpness have to be kept; they are also kept on if they
   *     were until now
   */
  static RunFolder open(
      Path folder, RunSpec spec, EngineChooser engines, Clock clock, boolean diagnosed) {
    RunSpec checked = new RunSpec(RunSpec.checkedName(spec.name()), spec.config(), spec.edits());
    RunOpening opening = new RunOpening(folder, engines, clock, diagnosed);
    return opening.begunOrFound(checked).orElseThrow(opening::isTrained);
  }

  /** The same, but empty if another process trains the run. */
  static Optional<RunFolder> openIfFree(
      Path folder, RunSpec spec, EngineChooser engines, Clock clock) {
    return new RunOpening(folder, engines, clock, false).begunOrFound(spec);
  }

  /** Goes on with the run of a folder; empty if another process trains it. */
  public static Optional<RunFolder> resume(Path folder, EngineChooser engines, Clock clock) {
    return new RunOpening(folder, engines, clock, false).found();
  }

  /** The run, in the state of the checkpoint. */
  public Run run() {
    return run;
  }

  /** The training time until now, of other processes. */
  public double secondsBefore() {
    return secondsBefore;
  }

  /** The layers and the sharpness, if they are kept. */
  public Optional<DiagnosticsLog> diagnosticsLog() {
    return diagnostics.map(DiagnosticsFile::log);
  }

  /** The losses of all epochs until now, to be closed. */
  public KeptLosses lossesBefore() {
    return MetricsFiles.read(folder, run.epoch());
  }

  /** Throws {@link InputException} if the losses of an epoch until now are not whole. */
  public void checkLossesBefore() {
    try (KeptLosses before = lossesBefore()) {
      before.check();
    }
  }

  @Override
  public void add(EpochLosses losses, double seconds) {
    metrics.add(losses);
    diagnostics.ifPresent(file -> file.log().add(losses, seconds));
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
    diagnostics.ifPresent(DiagnosticsFile::force);
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
    closeFiles();
    lock.close();
  }

  private void closeFiles() {
    metrics.close();
    diagnostics.ifPresent(DiagnosticsFile::close);
  }
}
