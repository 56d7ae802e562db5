package overfit.config.preset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.Utf8File;

/** Reads preset files and writes them atomically. */
final class TextFile {

  private static final String EXPECTED = "a preset file";

  private TextFile() {}

  static String read(Path path) {
    return read(path, path.toString());
  }

  /**
   * Reads a regular file: listing the presets must not wait for the writer of a pipe.
   *
   * @param label the name of the file in messages
   */
  static String read(Path path, String label) {
    checkExists(Files.exists(path), label);
    return Utf8File.read(path, label, EXPECTED, lines(label));
  }

  /** Reads what the user has named by its path; a pipe too, or standard input. */
  static String read(InputFiles inputs, String typed) {
    String label = inputs.label(typed);
    checkExists(inputs.exists(typed), label);
    return Utf8File.read(inputs, typed, EXPECTED, lines(label));
  }

  private static Utf8File.Place lines(String label) {
    return (line, column) -> label + ":" + line;
  }

  private static void checkExists(boolean exists, String label) {
    if (!exists) {
      throw InputException.expected(EXPECTED, "none; `overfit presets` lists the names").at(label);
    }
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
      write(path, bytes);
      return path;
    } catch (NoSuchFileException e) {
      throw cannotWrite(path, "no file can be created there");
    } catch (IOException e) {
      throw cannotWrite(path, AtomicFile.reason(e));
    }
  }

  /** The same, with the failure of the system. */
  static void write(Path path, byte[] bytes) throws IOException {
    createFolder(path.toAbsolutePath().getParent());
    AtomicFile.write(path, bytes);
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
