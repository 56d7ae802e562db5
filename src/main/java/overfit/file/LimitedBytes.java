package overfit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;

/** Reads input whole, up to a limit, so that an endless one is an error. */
final class LimitedBytes {

  private static final int MEBIBYTE = 1 << 20;

  private LimitedBytes() {}

  /**
   * The content of a file or a pipe; throws {@link InputException}.
   *
   * @param silence for what is not a usual file
   */
  static byte[] read(Path path, String label, String expected, int limit, SilenceLimit silence) {
    if (Files.isDirectory(path)) {
      throw InputException.expected(expected, "a directory").at(label);
    }
    try {
      int most = limit + 1;
      return bounded(isUsual(path) ? usual(path, most) : silence.read(path, most), label, limit);
    } catch (TimeoutException e) {
      throw InputException.expected(expected, silence.silence()).at(label);
    } catch (NoSuchFileException e) {
      throw InputException.expected(expected, "none").at(label);
    } catch (AccessDeniedException e) {
      throw InputException.expected(expected, "one that cannot be read").at(label);
    } catch (IOException e) {
      throw unreadable(label, e);
    }
  }

  private static byte[] usual(Path path, int most) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(most);
    }
  }

  /** Files in /proc report size 0. */
  private static boolean isUsual(Path path) throws IOException {
    return Files.isRegularFile(path) && Files.size(path) > 0;
  }

  /** The rest of a stream, which may take any time; throws {@link InputException}. */
  static byte[] read(InputStream in, String label, int limit) {
    try {
      return bounded(in.readNBytes(limit + 1), label, limit);
    } catch (IOException e) {
      throw unreadable(label, e);
    }
  }

  private static byte[] bounded(byte[] bytes, String label, int limit) {
    if (bytes.length > limit) {
      throw InputException.expected("at most " + limit / MEBIBYTE + " MiB", "more").at(label);
    }
    return bytes;
  }

  private static InputException unreadable(String label, IOException e) {
    return InputException.failed("read", e).at(label);
  }
}
