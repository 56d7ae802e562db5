package overfit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads input whole, up to a limit, so that an endless one is an error. */
final class LimitedBytes {

  private static final int MEBIBYTE = 1 << 20;

  private LimitedBytes() {}

  /** The content of a file or a pipe; throws {@link InputException}. */
  static byte[] read(Path path, String label, String expected, int limit) {
    if (Files.isDirectory(path)) {
      throw InputException.expected(expected, "a directory").at(label);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return read(in, label, limit);
    } catch (NoSuchFileException e) {
      throw InputException.expected(expected, "none").at(label);
    } catch (AccessDeniedException e) {
      throw InputException.expected(expected, "one that cannot be read").at(label);
    } catch (IOException e) {
      throw unreadable(label, e);
    }
  }

  /** The rest of a stream; throws {@link InputException}. */
  static byte[] read(InputStream in, String label, int limit) {
    try {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw InputException.expected("at most " + limit / MEBIBYTE + " MiB", "more").at(label);
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(label, e);
    }
  }

  private static InputException unreadable(String label, IOException e) {
    return new InputException("cannot be read: " + AtomicFile.reason(e)).at(label);
  }
}
