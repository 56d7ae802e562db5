package overfit.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines to a stream.
 *
 * @param name what messages call it
 */
public record StreamLines(OutputStream stream, String name) implements LineOutput {

  @Override
  public void add(String line) {
    try {
      stream.write(line.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw failure(e);
    }
  }

  @Override
  public void flush() {
    try {
      stream.flush();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private InputException failure(IOException e) {
    return InputException.failed("written", e).at(name);
  }
}
