package overfit.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file that was not there before, and that is written as a whole or not at all. */
public final class NewFile {

  private NewFile() {}

  /** Throws {@link InputException} where there is something already, or nothing can be. */
  public static void write(String file, String text) {
    try {
      Path path = Path.of(file);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw InputException.expected("a new file", "one that is there").at(file);
      }
      AtomicFile.write(path, text.getBytes(StandardCharsets.UTF_8));
    } catch (InvalidPathException e) {
      throw InputException.expected("a file's name", file);
    } catch (IOException e) {
      throw new InputException("cannot be written: " + AtomicFile.reason(e)).at(file);
    }
  }
}
