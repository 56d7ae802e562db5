package overfit.tui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import overfit.config.InputException;

/** A file that is written as a whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /** Throws {@link InputException} where there is something already, or nothing can be. */
  static void write(String file, String text) {
    try {
      Path path = Path.of(file);
      if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        throw InputException.expected("a new file", "one that is there").at(file);
      }
      writeTo(path.toAbsolutePath(), text);
    } catch (InvalidPathException e) {
      throw InputException.expected("a file's name", file);
    } catch (IOException e) {
      throw new InputException("cannot be written: " + reason(e)).at(file);
    }
  }

  private static void writeTo(Path path, String text) throws IOException {
    String name = "." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = path.resolveSibling(name);
    try {
      Files.write(part, text.getBytes(StandardCharsets.UTF_8));
      Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Without the path, which the message begins with. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    boolean said = e instanceof FileSystemException failed && failed.getReason() != null;
    return said
        ? ((FileSystemException) e).getReason()
        : e.getClass().getSimpleName().replaceAll("Exception$", "");
  }
}
