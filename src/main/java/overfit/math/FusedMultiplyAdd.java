package overfit.math;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Detects whether the CPU has a fused multiply-add instruction. Without it, {@code Math.fma} uses
 * {@code BigDecimal}: the same results, but hundreds of times slower.
 */
public final class FusedMultiplyAdd {
  /** The warning for users whose CPU has none. */
  public static final String WARNING =
      "this CPU has no fused multiply-add: the results are the same, but training is very slow";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private FusedMultiplyAdd() {}

  /** Reads Linux's list of CPU flags; without one, true: most CPUs since 2013 have it. */
  public static boolean inHardware() {
    try (Stream<String> lines = Files.lines(CPU)) {
      return listed(lines);
    } catch (IOException e) {
      return true;
    }
  }

  /** Checks the flags of the first CPU; true without a line of flags, as on ARM, which has it. */
  static boolean listed(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("flags"))
        .findFirst()
        .map(line -> Arrays.asList(line.split("\\s+")).contains("fma"))
        .orElse(true);
  }
}
