package overfit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output, remembering that it could not be written: a PrintStream would not tell why. */
final class StandardOutput extends OutputStream {

  private final OutputStream stream;
  private Optional<IOException> failure = Optional.empty();

  StandardOutput(OutputStream stream) {
    this.stream = stream;
  }

  static StandardOutput standard() {
    return new StandardOutput(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
  }

  /**
   * Why not all that was written arrived. Nothing where the reader had enough: {@code overfit train
   * | head -1} ends quietly.
   */
  Optional<String> failure() {
    return failure.map(IOException::getMessage).filter(reason -> !reason.equals("Broken pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    attempt(() -> stream.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    attempt(stream::flush);
  }

  /** Something that may fail; after the first failure nothing is tried again. */
  private interface Attempt {
    void run() throws IOException;
  }

  private void attempt(Attempt attempt) throws IOException {
    if (failure.isPresent()) {
      throw failure.get();
    }
    try {
      attempt.run();
    } catch (IOException e) {
      failure = Optional.of(e);
      throw e;
    }
  }
}
