package overfit.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that keeps its first write error; a PrintStream only has a flag. */
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
   * The reason why output was lost. Empty for a closed pipe, so that {@code overfit train | head
   * -1} ends without a message.
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

  /** An operation on the stream; after the first error all later ones fail with it. */
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
