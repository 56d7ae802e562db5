package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandardOutputTest {

  @Test
  void remembersWhyItCouldNotBeWritten() {
    StandardOutput output = failing("No space left on device");
    new PrintStream(output).println("lost");
    assertEquals(Optional.of("No space left on device"), output.failure());
  }

  @Test
  void aClosedPipeIsNoFailure() {
    StandardOutput output = failing("Broken pipe");
    new PrintStream(output).println("lost");
    assertEquals(Optional.empty(), output.failure());
  }

  private static StandardOutput failing(String reason) {
    return new StandardOutput(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        });
  }
}
