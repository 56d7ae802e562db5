package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import overfit.file.AtomicFile;
import overfit.file.InputException;

/** A film's file, with complaints that say where it was asked for. */
public final class OutputFile implements AutoCloseable {

  private final OutputTarget output;
  private final AtomicFile file;

  public OutputFile(OutputTarget output, Path folder) {
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
  public String name() {
    return output.file();
  }

  public OutputStream stream() {
    return file.stream();
  }

  public Path target() {
    return file.target();
  }

  /** Nothing more is written. */
  public void finish() {
    attempt(file::finish);
  }

  /** Puts what was written into its place. */
  public void publish() {
    attempt(file::publish);
  }

  /** What was not published is gone. */
  @Override
  public void close() {
    file.close();
  }

  /** Something that may fail. */
  public interface Attempt {
    void run() throws IOException;
  }

  public void attempt(Attempt attempt) {
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
