package overfit.record;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A file that is there when all of it is written, and before that what was there. */
final class OutputFile implements AutoCloseable {

  private final Output output;
  private final Path target;
  private final Path part;
  private final OutputStream stream;

  OutputFile(Output output, Path folder) {
    this.output = output;
    this.target = target(folder.resolve(output.file()).toAbsolutePath());
    this.part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    this.stream = attempt(() -> new BufferedOutputStream(Files.newOutputStream(part)));
  }

  /** Where a link leads to; a file has one such name, however it was asked for. */
  private Path target(Path named) {
    if (Files.exists(named) && !Files.isRegularFile(named)) {
      String found = Files.isDirectory(named) ? "a directory" : "a device or a pipe";
      throw output.error("expected a file to write, found " + found);
    }
    return attempt(
        () ->
            Files.exists(named)
                ? named.toRealPath()
                : named.getParent().toRealPath().resolve(named.getFileName()));
  }

  /** As it was asked for. */
  String name() {
    return output.file();
  }

  OutputStream stream() {
    return stream;
  }

  Path target() {
    return target;
  }

  /** Nothing more is written. */
  void finish() {
    attempt(
        () -> {
          stream.close();
          return part;
        });
  }

  /** Puts what was written into its place. */
  void publish() {
    attempt(() -> Files.move(part, target, StandardCopyOption.ATOMIC_MOVE));
  }

  /** What was not published is gone. */
  @Override
  public void close() {
    try {
      stream.close();
    } catch (IOException lost) {
      // The part is deleted all the same.
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException left) {
      // Nobody takes it for the film.
    }
  }

  /** Something that may fail. */
  interface Attempt<T> {
    T run() throws IOException;
  }

  <T> T attempt(Attempt<T> attempt) {
    try {
      return attempt.run();
    } catch (IOException e) {
      throw output.error("cannot be written: " + reason(e));
    }
  }

  /** Without the path, which the message begins with. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    return e instanceof FileSystemException failed
        ? Optional.ofNullable(failed.getReason()).orElse(e.getClass().getSimpleName())
        : Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
  }
}
