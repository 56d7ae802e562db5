package overfit.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import overfit.file.AtomicFile;
import overfit.file.InputException;

/** A film's file, with complaints that say where it was asked for. */
final class OutputFile implements AutoCloseable {

  private final Output output;
  private final AtomicFile file;

  OutputFile(Output output, Path folder) {
    this.output = output;
    Path path = folder.resolve(output.file());
    AtomicFile.obstacle(path)
        .ifPresent(
            found -> {
              throw output.error("expected a file to write, found " + found);
            });
    try {
      this.file = new AtomicFile(path);
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  /** As it was asked for. */
  String name() {
    return output.file();
  }

  OutputStream stream() {
    return file.stream();
  }

  Path target() {
    return file.target();
  }

  /** Nothing more is written. */
  void finish() {
    attempt(file::finish);
  }

  /** Puts what was written into its place. */
  void publish() {
    attempt(file::publish);
  }

  /** What was not published is gone. */
  @Override
  public void close() {
    file.close();
  }

  /** Something that may fail. */
  interface Attempt {
    void run() throws IOException;
  }

  void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      throw unwritten(e);
    }
  }

  private InputException unwritten(IOException e) {
    return output.error("cannot be written: " + AtomicFile.reason(e));
  }
}
