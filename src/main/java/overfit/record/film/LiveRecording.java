package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import overfit.file.AtomicFile;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * A session filmed as it is used. Every event is in the file at once: whatever happens, what was
 * written so far plays. A file that cannot be written any more disturbs nobody.
 */
public final class LiveRecording implements AutoCloseable {

  private final LongSupplier nanoTime;
  private final AsciicastWriter reel;
  private final FrameCapture capture;
  private final OutputStream stream;
  private Optional<Frame> last = Optional.empty();
  private Optional<String> failure = Optional.empty();
  private long start;

  private LiveRecording(
      OutputStream stream, AsciicastVersion version, Theme theme, LongSupplier nanoTime) {
    this.stream = stream;
    this.nanoTime = nanoTime;
    this.capture = new FrameCapture(theme);
    this.reel = new AsciicastWriter(stream, version, theme, 1);
  }

  /**
   * What was in the file is lost. Throws InputException if it cannot be written.
   *
   * @param theme the first, whose paper the film has
   * @param nanoTime a clock that only runs forwards
   */
  public static LiveRecording open(
      OutputTarget output, AsciicastVersion version, Theme theme, LongSupplier nanoTime) {
    try {
      return new LiveRecording(
          Files.newOutputStream(Path.of(output.file())), version, theme, nanoTime);
    } catch (IOException e) {
      throw output.error("cannot be written: " + AtomicFile.reason(e));
    }
  }

  /** What the terminal shows from now on. */
  public void show(Surface surface, Theme theme) {
    Frame picture = capture.take(surface, theme);
    if (last.isPresent() && last.get().equals(picture)) {
      return;
    }
    if (last.isEmpty()) {
      start = nanoTime.getAsLong();
    }
    last = Optional.of(picture);
    attempt(() -> reel.frame(elapsed(), picture));
  }

  /** Why the file ends before the session, if it does. */
  public Optional<String> failure() {
    return failure;
  }

  @Override
  public void close() {
    attempt(() -> reel.end(elapsed()));
    try {
      stream.close();
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(AtomicFile.reason(e)));
    }
  }

  private long elapsed() {
    return nanoTime.getAsLong() - start;
  }

  /** Something that may fail; after the first failure nothing is tried again. */
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
