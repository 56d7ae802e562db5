package overfit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A class of the tests, run as a program in a JVM of its own. */
public final class OtherJvm {

  private OtherJvm() {}

  /** What the program prints, without white space at its ends; its exit code has to be 0. */
  public static String output(Class<?> program, List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"), program.getName());
    Collections.addAll(command, arguments);
    Process java = new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    try (InputStream out = java.getInputStream()) {
      String printed = new String(out.readAllBytes(), StandardCharsets.US_ASCII);
      assertEquals(0, java.waitFor());
      return printed.strip();
    }
  }
}
