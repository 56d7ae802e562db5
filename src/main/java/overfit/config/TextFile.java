package overfit.config;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A preset's file: read as a whole, and written as a whole or not at all. */
final class TextFile {

  /** Far above any preset, far below what would fill the memory. */
  private static final long LARGEST = 1 << 20;

  private TextFile() {}

  static String read(Path path) {
    String label = path.toString();
    obstacle(path.toFile())
        .ifPresent(
            found -> {
              throw InputException.expected("a preset file", found).at(label);
            });
    try {
      return decoded(Files.readAllBytes(path), label);
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
    if (!file.canRead()) {
      return Optional.of("one that may not be read");
    }
    return file.length() > LARGEST
        ? Optional.of("one of " + file.length() + " bytes, more than 1 MiB")
        : Optional.empty();
  }

  /** As UTF-8, without the mark that some editors put before it. */
  private static String decoded(byte[] bytes, String label) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(input).toString();
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      int line = 1;
      for (int i = 0; i < input.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw InputException.expected("a text file in UTF-8", "other bytes").at(label + ":" + line);
    }
  }

  /** Whether a file may be as long as that. */
  static boolean holds(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length <= LARGEST;
  }

  /**
   * Makes the folder where there is none. What was in the file is there until all of the new text
   * is; a link goes on leading to the file that it led to.
   */
  static Path write(Path path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > LARGEST) {
      throw InputException.expected("a preset of up to 1 MiB", bytes.length + " bytes")
          .at(path.toString());
    }
    try {
      Path target = Files.isSymbolicLink(path) ? path.toRealPath() : path.toAbsolutePath();
      Files.createDirectories(target.getParent());
      replace(target, bytes);
      return path;
    } catch (IOException e) {
      throw new InputException("cannot be written: " + reason(e)).at(path.toString());
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
    Path part = target.resolveSibling(name);
    try {
      Files.write(part, bytes);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Without the path, which the message begins with. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no file can be made there";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (e instanceof FileAlreadyExistsException) {
      return "expected a folder, found a file";
    }
    if (e instanceof FileSystemException failed && failed.getReason() != null) {
      return failed.getReason();
    }
    return e.getClass().getSimpleName().replaceAll("Exception$", "") + ": " + e.getMessage();
  }
}
