package overfit.cli.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientJsonTest {

  @Test
  void aRunOfWhichNothingWasComparedHasNotPassed() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    GradientJson.print(out, "p", 1e-5, List.of(new RunGradients("none", List.of(), true)));
    String json = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(json.contains("\"status\":\"interrupted\",\"passed\":null"), json);
  }
}
