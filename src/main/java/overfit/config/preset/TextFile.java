package overfit.config.preset;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.Utf8File;

/** A preset's file: read as a whole, and written as a whole or not at all. */
final class TextFile {

  private static final String EXPECTED = "a preset file";

  private TextFile() {}

  static String read(Path path) {
    String label = path.toString();
    obstacle(path.toFile())
        .ifPresent(
            found -> {
              throw InputException.expected(EXPECTED, found).at(label);
            });
    try {
      return Utf8File.read(path, label, EXPECTED, (line, column) -> label + ":" + line);
    } catch (IOException e) {
      throw new InputException("cannot be read: " + e.getMessage()).at(label);
    }
  }

  /** What is there that is no preset file. */
  private static Optional<String> obstacle(File file) {
    if (!file.exists()) {
      return Optional.of("none; `overfit presets` lists the names");
    }
    if (file.isDirectory()) {
      return Optional.of("a directory");
    }
    if (!file.isFile()) {
      return Optional.of("something else");
    }
    return file.canRead() ? Optional.empty() : Optional.of("one that may not be read");
  }

  /** Whether a file may be as long as that. */
  static boolean holds(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= Utf8File.LARGEST;
  }

  /**
   * Makes the folder where there is none. What was in the file is there until all of the new text
   * is; a link goes on leading to the file that it led to.
   */
  static Path write(Path path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Utf8File.LARGEST) {
      throw InputException.expected("a preset of up to 1 MiB", bytes.length + " bytes")
          .at(path.toString());
    }
    try {
      Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
      Files.createDirectories(target.getParent());
      AtomicFile.write(target, bytes);
      return path;
    } catch (NoSuchFileException e) {
      throw unwritten(path, "no file can be made there");
    } catch (IOException e) {
      throw unwritten(path, AtomicFile.reason(e));
    }
  }

  private static InputException unwritten(Path path, String reason) {
    return new InputException("cannot be written: " + reason).at(path.toString());
  }
}
