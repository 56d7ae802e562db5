package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputTest {

  @Test
  void remembersWhyItCouldNotBeWritten() {
    Output output = failing("No space left on device");
    new PrintStream(output).println("lost");
    assertEquals(Optional.of("No space left on device"), output.failure());
  }

  @Test
  void aReaderWhoHasEnoughIsNoFailure() {
    Output output = failing("Broken pipe");
    new PrintStream(output).println("lost");
    assertEquals(Optional.empty(), output.failure());
  }

  private static Output failing(String reason) {
    return new Output(
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(reason);
          }
        });
  }
}
