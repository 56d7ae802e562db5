package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import overfit.file.AtomicFile;
import overfit.file.InputException;
import overfit.file.InputFiles;

/** The file of a film or a still; its errors give the place where it was named. */
public final class OutputFile implements AutoCloseable {

  private final OutputTarget output;
  private final AtomicFile file;

  public OutputFile(OutputTarget output, InputFiles inputs) {
    this.output = output;
    Path path = inputs.output(output.file());
    AtomicFile.obstacle(path)
        .ifPresent(
            found -> {
              throw output.error("expected an output file, found " + found);
            });
    try {
      this.file = new AtomicFile(path);
    } catch (IOException e) {
      throw writeError(e);
    }
  }

  /** The name as given in the tape or on the command line. */
  public String name() {
    return output.file();
  }

  public OutputStream stream() {
    return file.stream();
  }

  public Path target() {
    return file.target();
  }

  /** Flushes and closes the stream. */
  public void finish() {
    attempt(file::finish);
  }

  /** Moves the finished file to its target. */
  public void publish() {
    attempt(file::publish);
  }

  /** Deletes the file if it was not published. */
  @Override
  public void close() {
    file.close();
  }

  /** A write that may fail. */
  public interface Attempt {
    void run() throws IOException;
  }

  public void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException e) {
      throw writeError(e);
    }
  }

  private InputException writeError(IOException e) {
    return output.error("cannot be written: " + AtomicFile.reason(e));
  }
}
