package overfit.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes files that must not exist yet. */
public final class NewFile {

  private NewFile() {}

  /** The path; throws {@link InputException} if something exists there. */
  public static Path path(UserPaths paths, String file) {
    try {
      Path path = paths.path(file);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw InputException.expected("a new file", "one that exists").at(file);
      }
      return path;
    } catch (InvalidPathException e) {
      throw InputException.expected("a file name", file);
    }
  }

  /** Writes atomically; throws {@link InputException} if the file exists or cannot be written. */
  public static void write(UserPaths paths, String file, String text) {
    Path path = path(paths, file);
    try {
      AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw InputException.failed("written", e).at(file);
    }
  }
}
