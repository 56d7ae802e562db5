package overfit.train.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import overfit.config.RunSpec;
import overfit.config.SettingDifference;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Run;

/**
 * Locks a run folder, and begins its run or goes on with it.
 *
 * @param diagnosed whether layers and sharpness have to be kept from the beginning
 */
record RunOpening(Path folder, EngineChooser engines, Clock clock, boolean diagnosed) {

  /** Begins a run, or goes on with it if its spec is the same; empty if it is trained elsewhere. */
  Optional<RunFolder> begunOrFound(RunSpec spec) {
    OutFolder.create(folder);
    if (!SavedRun.isIn(folder)) {
      checkOwn(spec);
    }
    return locked(
        () -> {
          if (!SavedRun.isIn(folder)) {
            begin(spec);
          }
          SavedRun found = SavedRun.read(folder, engines);
          checkSame(found, spec);
          checkDiagnosed();
          return found;
        });
  }

  /** Goes on with the run of the folder; empty if it is trained elsewhere. */
  Optional<RunFolder> found() {
    return locked(() -> SavedRun.read(folder, engines));
  }

  /** Why the folder cannot be opened when it is locked. */
  InputException isTrained() {
    String holder = RunLock.holder(folder).orElse("another process");
    return InputException.expected("a run that no other process trains", holder)
        .at(folder.toString());
  }

  private Optional<RunFolder> locked(Supplier<SavedRun> reading) {
    try {
      return RunLock.of(folder).map(lock -> opened(lock, reading));
    } catch (IOException e) {
      throw RunFile.failure(folder, "written", e);
    }
  }

  /** The lock ends if the folder cannot be opened. */
  private RunFolder opened(RunLock lock, Supplier<SavedRun> reading) {
    try {
      return new RunFolder(reading.get(), lock, clock);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Writes the checkpoint last: without it, the folder is begun anew. */
  private void begin(RunSpec spec) {
    Presets.saveTo(folder.resolve(SavedRun.PRESET), SavedRun.preset(spec));
    Run run = Run.of(spec);
    if (diagnosed) {
      DiagnosticsFile.begin(folder, run);
    } else {
      SavedRun.file(folder, DiagnosticsFile.NAME).delete();
    }
    try (MetricsFiles metrics = MetricsFiles.begun(folder, spec)) {
      SavedRun.save(folder, run, 0, metrics.force());
    }
  }

  private void checkDiagnosed() {
    if (diagnosed && !DiagnosticsFile.isIn(folder)) {
      throw InputException.expected(
              "a run that was begun with --diagnostics", "one that was begun without it")
          .at(folder.toString());
    }
  }

  /** Throws {@link InputException} if a folder without a checkpoint has files of others. */
  private void checkOwn(RunSpec spec) {
    OutFolder.checkNothingElse(
        folder,
        SavedRun.file(folder, SavedRun.CHECKPOINT),
        new BegunFiles(folder, spec)::has,
        "a new folder or one with a checkpoint");
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
}
