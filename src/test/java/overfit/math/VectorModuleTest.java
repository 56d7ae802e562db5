package overfit.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import overfit.OtherJvm;

class VectorModuleTest {

  private static final String MODULE = "jdk.incubator.vector";

  @Test
  void boundsChecksAreOffUnlessTheyAreAskedFor() throws Exception {
    assertEquals("0", boundsChecks());
    assertEquals("2", boundsChecks("-D" + MODULE + ".VECTOR_ACCESS_OOB_CHECK=2"));
  }

  private static String boundsChecks(String... given) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(List.of(given));
    Collections.addAll(options, "-Xshare:auto", "--add-modules", MODULE);
    Collections.addAll(options, "--add-opens", MODULE + "/" + MODULE + "=ALL-UNNAMED");
    return OtherJvm.output(BoundsChecks.class, options);
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
