package overfit.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import overfit.cli.process.Host;
import overfit.cli.report.PrintedLines;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.StreamLines;

/**
 * Where an export goes: to the file or folder that {@code -o} names, or to standard output. A file
 * is written whole or not at all.
 *
 * @param typed what {@code -o} names, if it is given
 */
record ExportOutput(Host host, Optional<String> typed) {

  static final String OPTION = "-o";

  /**
   * The file; empty for standard output. Throws {@link InputException} if it cannot be one, or if
   * its folder is missing.
   */
  Optional<Path> file() {
    return typed.map(
        name -> {
          AtomicFile.obstacle(path(name))
              .ifPresent(
                  found -> {
                    throw InputException.expected("an output file", found).at(OPTION);
                  });
          if (!Files.exists(path(name).toAbsolutePath().getParent())) {
            throw failure(new NoSuchFileException(name));
          }
          return host.inputs().output(name);
        });
  }

  /** The folder, which need not exist. Throws {@link InputException} if it cannot be one. */
  Path folder() {
    Path path =
        path(typed.orElseThrow(() -> InputException.expected("-o DIR for event files", "none")));
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw InputException.expected("a folder", "a file").at(OPTION);
    }
    return path;
  }

  private Path path(String name) {
    if (name.isEmpty()) {
      throw InputException.expected("an output file", "nothing").at(OPTION);
    }
    try {
      return host.inputs().paths().path(name);
    } catch (InvalidPathException e) {
      throw InputException.expected("a file name that this locale can encode", name).at(OPTION);
    }
  }

  /** Throws {@link InputException} if bytes that are no text would go to a terminal. */
  void checkBinary() {
    if (typed.isEmpty() && host.outTerminal()) {
      throw InputException.expected("-o FILE or a pipe for what is no text", "a terminal");
    }
  }

  void write(byte[] bytes) {
    Optional<Path> file = file();
    if (file.isEmpty()) {
      host.out().writeBytes(bytes);
      return;
    }
    try {
      AtomicFile.write(file.get(), bytes);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /**
   * Writes lines while they come.
   *
   * @param writer gets where the lines go, and what to ask whether nobody reads them any more
   */
  void writeLines(LineWriter writer) {
    Optional<Path> path = file();
    if (path.isEmpty()) {
      PrintedLines printed = new PrintedLines(host.out());
      writer.write(printed, printed::isClosed);
      return;
    }
    try (AtomicFile file = new AtomicFile(path.get())) {
      writer.write(new StreamLines(file.stream(), typed.orElseThrow()), () -> false);
      file.finish();
      file.publish();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private InputException failure(IOException e) {
    return InputException.failed("written", e).at(typed.orElseThrow());
  }
}
