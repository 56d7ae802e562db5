package overfit.train.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.file.LineFile;
import overfit.train.export.DiagnosticsCsv;
import overfit.train.export.LossFormat;

/**
 * The files of a run folder without a checkpoint: a process that began the run was killed before it
 * wrote one. What only has such a name is not ours to replace.
 */
record BegunFiles(Path folder, RunSpec spec) {

  /** Whether a file is one of them, or the lock, which is looked at when it is locked. */
  boolean has(Path file) {
    try {
      return switch (file.getFileName().toString()) {
        case RunLock.FILE -> true;
        case SavedRun.PRESET -> isPreset(file);
        case MetricsFiles.CSV -> isOfRun(file, LossFormat.CSV.start(false));
        case MetricsFiles.JSON_LINES -> isOfRun(file, LossFormat.JSON_LINES.start(false));
        case DiagnosticsFile.NAME -> isOfRun(file, DiagnosticsCsv.HEAD);
        default -> false;
      };
    } catch (IOException e) {
      throw RunFile.failure(file, "read", e);
    }
  }

  private boolean isPreset(Path file) throws IOException {
    return isFile(file) && Presets.isSavedAs(file, SavedRun.preset(spec));
  }

  /** The preset is written first, so that the others are of the same run if it is there. */
  private boolean isOfRun(Path file, String start) throws IOException {
    return isFile(file)
        && isPreset(folder.resolve(SavedRun.PRESET))
        && LineFile.isEmptyOrBegins(file, start);
  }

  private static boolean isFile(Path path) {
    return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }
}
