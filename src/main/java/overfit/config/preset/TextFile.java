package overfit.config.preset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.Utf8File;

/** Reads preset files and writes them atomically. */
final class TextFile {

  private static final String EXPECTED = "a preset file";

  private TextFile() {}

  static String read(Path path) {
    return read(path, path.toString());
  }

  /**
   * @param label the name of the file in messages
   */
  static String read(Path path, String label) {
    obstacle(path)
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

  /** Why a file cannot be a preset; empty if it can. */
  private static Optional<String> obstacle(Path path) {
    if (!Files.exists(path)) {
      return Optional.of("none; `overfit presets` lists the names");
    }
    Optional<String> unreadable =
        Files.isReadable(path) ? Optional.empty() : Optional.of("one that cannot be read");
    return AtomicFile.obstacle(path).or(() -> unreadable);
  }

  /** Whether the text is within the size limit of a file. */
  static boolean holds(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= Utf8File.LARGEST;
  }

  /** Writes a file atomically, and creates its folder if needed. */
  static Path write(Path path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > Utf8File.LARGEST) {
      throw InputException.expected("a preset of up to 1 MiB", bytes.length + " bytes")
          .at(path.toString());
    }
    try {
      createFolder(path.toAbsolutePath().getParent());
      AtomicFile.write(path, bytes);
      return path;
    } catch (NoSuchFileException e) {
      throw cannotWrite(path, "no file can be created there");
    } catch (IOException e) {
      throw cannotWrite(path, AtomicFile.reason(e));
    }
  }

  /** Unlike {@link Files#createDirectories} of Java 17, accepts a link to a folder. */
  private static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
  }

  private static InputException cannotWrite(Path path, String reason) {
    return new InputException("cannot be written: " + reason).at(path.toString());
  }
}
