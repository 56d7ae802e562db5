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
 * Reads what may stay silent for ever: a pipe that nobody writes to, a device, or a file of the
 * kernel's. A system call that waits cannot be cancelled, so a thread that never ends may remain;
 * it does not keep the program from ending.
 */
final class SilenceLimit {

  private final Duration longest;
  private final AtomicLong count = new AtomicLong();

  private SilenceLimit(Duration longest) {
    this.longest = longest;
  }

  /**
   * The first bytes of a file. Throws {@link TimeoutException} if nothing comes for the given time.
   */
  static byte[] read(Path path, int most, Duration longest) throws IOException, TimeoutException {
    return new SilenceLimit(longest).read(path, most);
  }

  private byte[] read(Path path, int most) throws IOException, TimeoutException {
    FutureTask<byte[]> reading =
        new FutureTask<>(
            () -> {
              try (InputStream in = new Counting(Files.newInputStream(path))) {
                return in.readNBytes(most);
              }
            });
    Thread thread = new Thread(reading, "input");
    thread.setDaemon(true);
    thread.start();
    try {
      return result(reading);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
  }

  private byte[] result(FutureTask<byte[]> reading)
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
  private final class Counting extends FilterInputStream {

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = super.read(bytes, offset, length);
      count.addAndGet(Math.max(0, read));
      return read;
    }
  }
}
