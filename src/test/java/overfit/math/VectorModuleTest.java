package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VectorModuleTest {

  private static final String MODULE = "jdk.incubator.vector";

  @Test
  void boundsChecksAreOffUnlessTheyAreAskedFor() throws Exception {
    assertEquals("0", boundsChecks());
    assertEquals("2", boundsChecks("-D" + MODULE + ".VECTOR_ACCESS_OOB_CHECK=2"));
  }

  private static String boundsChecks(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Collections.addAll(command, options);
    Collections.addAll(command, "-Xshare:auto", "--add-modules", MODULE);
    Collections.addAll(command, "--add-opens", MODULE + "/" + MODULE + "=ALL-UNNAMED");
    Collections.addAll(command, "-cp", System.getProperty("java.class.path"));
    command.add(BoundsChecks.class.getName());
    Process java =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (InputStream out = java.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  /** Another process, which prints what the module does: 0 is no checks. */
  static final class BoundsChecks {

    private BoundsChecks() {}

    public static void main(String[] args) throws ReflectiveOperationException {
      Kernels.vector().orElseThrow().tanh(new double[1], new double[1]);
      Field checks =
          Class.forName(MODULE + ".VectorIntrinsics").getDeclaredField("VECTOR_ACCESS_OOB_CHECK");
      checks.setAccessible(true);
      System.out.println(checks.getInt(null));
    }
  }
}
