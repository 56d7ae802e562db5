package overfit.record.film;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import overfit.file.AtomicFile;
import overfit.file.InputFiles;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Records an interactive session in real time. Events are written immediately, so the file plays
 * even after a crash. A failing write ends the recording, not the session; the file then ends with
 * the last whole event.
 */
public final class LiveRecording implements AutoCloseable {

  private static final Set<OpenOption> WRITING =
      Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE);

  private final LongSupplier nanoTime;
  private final AsciicastWriter writer;
  private final FrameCapture capture;
  private final FileChannel file;
  private Optional<FilmFrame> last = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private long start;

  /** The length of the file with all whole events. */
  private long whole;

  private LiveRecording(
      FileChannel file, AsciicastVersion version, Theme theme, LongSupplier nanoTime) {
    this.file = file;
    this.nanoTime = nanoTime;
    this.capture = new FrameCapture(theme);
    this.writer = new AsciicastWriter(Channels.newOutputStream(file), version, theme, 1);
  }

  /**
   * Opens the file, overwriting it. Throws InputException if it cannot be written, for example
   * because another process records to it.
   *
   * @param theme the first theme, whose default colours the film has
   * @param nanoTime a monotonic clock
   */
  public static LiveRecording open(
      OutputTarget output,
      InputFiles inputs,
      AsciicastVersion version,
      Theme theme,
      LongSupplier nanoTime) {
    try {
      return new LiveRecording(opened(inputs.output(output.file())), version, theme, nanoTime);
    } catch (IOException e) {
      throw output.error("cannot be written: " + AtomicFile.reason(e));
    }
  }

  /** The file, now empty, or a pipe or a device as it is. */
  private static FileChannel opened(Path path) throws IOException {
    FileChannel file = FileChannel.open(path, WRITING);
    try {
      return Files.isRegularFile(path) ? locked(file).truncate(0) : file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** The lock ends with the process, or when the file is closed. */
  private static FileChannel locked(FileChannel file) throws IOException {
    try {
      if (file.tryLock() != null) {
        return file;
      }
    } catch (OverlappingFileLockException ours) {
      // Of another recording in this process.
    }
    throw new IOException("another recording is written to it");
  }

  /** Records what the terminal shows from now on. */
  public void show(Surface surface, Theme theme) {
    FilmFrame frame = capture.take(surface, theme);
    if (last.isPresent() && last.get().equals(frame)) {
      return;
    }
    if (last.isEmpty()) {
      start = nanoTime.getAsLong();
    }
    last = Optional.of(frame);
    attempt(() -> writer.frame(elapsed(), frame));
  }

  /** The reason why recording stopped early, if it did. */
  public Optional<String> failure() {
    return failure;
  }

  @Override
  public void close() {
    attempt(() -> writer.end(elapsed()));
    try {
      file.close();
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(AtomicFile.reason(e)));
    }
  }

  private long elapsed() {
    return nanoTime.getAsLong() - start;
  }

  /** A write that may fail; nothing more is written after the first failure. */
  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) {
    if (failure.isEmpty()) {
      try {
        attempt.run();
        whole = length();
      } catch (IOException e) {
        failure = Optional.of(AtomicFile.reason(e));
        removePart();
      }
    }
  }

  /** 0 for a pipe, which has no length. */
  private long length() {
    try {
      return file.position();
    } catch (IOException pipe) {
      return 0;
    }
  }

  /** Of an event that did not fit, a part may have been written. */
  private void removePart() {
    try {
      file.truncate(whole);
    } catch (IOException ignored) {
      // The file ends within an event; those before it play.
    }
  }
}
