package overfit.train.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import overfit.file.AtomicFile;
import overfit.file.InputException;

/** A file of a folder, which is whole or not there. Failures are {@link InputException}s. */
record RunFile(Path path) {

  boolean exists() {
    return Files.exists(path);
  }

  void write(String text) {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) {
    try {
      AtomicFile.write(path, bytes);
    } catch (IOException e) {
      throw failure("written", e);
    }
  }

  byte[] read() {
    checkReadable(path);
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw failure("read", e);
    }
  }

  /** Throws {@link InputException} if something else has its name, also a link to a file. */
  void checkNothingElse() {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      String found = Files.isSymbolicLink(path) ? "a link" : AtomicFile.obstacle(path).orElse("");
      throw InputException.expected("a file", found).at(path.toString());
    }
  }

  /**
   * Throws {@link InputException} for a folder, and for a pipe, whose writer would be waited for.
   */
  static void checkReadable(Path path) {
    AtomicFile.obstacle(path)
        .ifPresent(
            found -> {
              throw InputException.expected("a file", found).at(path.toString());
            });
  }

  void delete() {
    checkNothingElse();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw failure("deleted", e);
    }
  }

  private InputException failure(String done, IOException e) {
    return failure(path, done, e);
  }

  /** {@code out/none: cannot be written: permission denied}. */
  static InputException failure(Path path, String done, IOException e) {
    return InputException.failed(done, e).at(path.toString());
  }
}
