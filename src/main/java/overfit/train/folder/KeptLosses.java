package overfit.train.folder;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import overfit.file.InputException;
import overfit.train.export.EpochLosses;
import overfit.train.export.LossFormat;

/**
 * Reads the losses that a folder has of the first epochs of its run, one after another. Throws
 * {@link InputException} if they are not there.
 */
public final class KeptLosses implements AutoCloseable {

  private final Path file;
  private final BufferedReader lines;
  private long left;

  KeptLosses(Path file, long epochs) {
    this.file = file;
    left = epochs;
    RunFile.checkReadable(file);
    try {
      lines = Files.newBufferedReader(file);
    } catch (IOException e) {
      throw RunFile.failure(file, "read", e);
    }
    line();
  }

  /** Those of the next epoch; empty after the last. */
  public Optional<EpochLosses> next() {
    if (left == 0) {
      return Optional.empty();
    }
    left--;
    try {
      return Optional.of(LossFormat.parsed(line()));
    } catch (InputException e) {
      throw e.advising(SavedRun.ANEW).at(file.toString());
    }
  }

  /** Throws {@link InputException} unless all that are left are whole. */
  void check() {
    while (left > 0) {
      next();
    }
  }

  private String line() {
    try {
      return Optional.ofNullable(lines.readLine()).orElse("");
    } catch (IOException e) {
      throw RunFile.failure(file, "read", e);
    }
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      // What was read is there.
    }
  }
}
