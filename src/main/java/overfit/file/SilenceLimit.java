package overfit.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How long input may stay silent that perhaps does so for ever: a pipe that nobody writes to, a
 * device, or a file in /proc. A system call that waits cannot be cancelled, so a thread that never
 * ends may remain; it does not keep the program from ending.
 *
 * @param advice what else a user can do, for messages
 */
record SilenceLimit(Duration longest, String advice) {

  static final SilenceLimit PATIENT =
      new SilenceLimit(
          Duration.ofSeconds(InputFiles.LONGEST_SILENCE), "; standard input, -, may take longer");

  /** For what was opened for this program, such as {@code <(command)}: as long as it takes. */
  static final SilenceLimit NONE = new SilenceLimit(Duration.ZERO, "");

  /** While the screen is open. */
  static final SilenceLimit BRIEF =
      new SilenceLimit(Duration.ofSeconds(InputFiles.LONGEST_SILENCE_ON_SCREEN), "");

  /** What is found then. */
  String silence() {
    return "nothing for " + longest.toSeconds() + " s" + advice;
  }

  /** The first bytes of a file. Throws {@link TimeoutException} if it is silent for too long. */
  byte[] read(Path path, int most) throws IOException, TimeoutException {
    if (longest.isZero()) {
      try (InputStream in = Files.newInputStream(path)) {
        return in.readNBytes(most);
      }
    }
    AtomicLong count = new AtomicLong();
    FutureTask<byte[]> reading =
        new FutureTask<>(
            () -> {
              try (InputStream in = new Counting(Files.newInputStream(path), count)) {
                return in.readNBytes(most);
              }
            });
    Thread thread = new Thread(reading, "input");
    thread.setDaemon(true);
    thread.start();
    try {
      return result(reading, count);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof OutOfMemoryError error) {
        throw error;
      }
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private byte[] result(FutureTask<byte[]> reading, AtomicLong count)
      throws InterruptedException, ExecutionException, TimeoutException {
    long before = 0;
    while (true) {
      try {
        return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        long now = count.get();
        if (now == before) {
          throw e;
        }
        before = now;
      }
    }
  }

  /** Counts the bytes read. */
  private static final class Counting extends FilterInputStream {

    private final AtomicLong count;

    Counting(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
