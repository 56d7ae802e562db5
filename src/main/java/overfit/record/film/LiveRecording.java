package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Optional;
import java.util.function.LongSupplier;
import overfit.file.AtomicFile;
import overfit.file.UserPaths;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Records an interactive session in real time. Events are written immediately, so the file plays
 * even after a crash. A failing write ends the recording, not the session.
 */
public final class LiveRecording implements AutoCloseable {

  private final LongSupplier nanoTime;
  private final AsciicastWriter writer;
  private final FrameCapture capture;
  private final OutputStream stream;
  private Optional<FilmFrame> last = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private long start;

  private LiveRecording(
      OutputStream stream, AsciicastVersion version, Theme theme, LongSupplier nanoTime) {
    this.stream = stream;
    this.nanoTime = nanoTime;
    this.capture = new FrameCapture(theme);
    this.writer = new AsciicastWriter(stream, version, theme, 1);
  }

  /**
   * Opens the file, overwriting it. Throws InputException if it cannot be written.
   *
   * @param theme the first theme, whose default colours the film has
   * @param nanoTime a monotonic clock
   */
  public static LiveRecording open(
      OutputTarget output,
      UserPaths paths,
      AsciicastVersion version,
      Theme theme,
      LongSupplier nanoTime) {
    try {
      return new LiveRecording(
          Files.newOutputStream(paths.path(output.file())), version, theme, nanoTime);
    } catch (IOException e) {
      throw output.error("cannot be written: " + AtomicFile.reason(e));
    }
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
      stream.close();
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
      } catch (IOException e) {
        failure = Optional.of(AtomicFile.reason(e));
      }
    }
  }
}
