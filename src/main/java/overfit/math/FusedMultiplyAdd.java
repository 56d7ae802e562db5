package overfit.math;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Multiply-adds of training: a · b + c. PyTorch's are fused, that is, rounded once. Where the CPU
 * has no such instruction, {@code Math.fma} uses {@code BigDecimal}, hundreds of times slower, so
 * there the product is rounded too, and the last digits differ from PyTorch's.
 */
public final class FusedMultiplyAdd {
  /** What users of a CPU without it are told. */
  public static final String NONE =
      "this CPU has no fused multiply-add, so the last digits differ from PyTorch's";

  /** System property that is false for a CPU without the instruction, to test such a one. */
  private static final String PROPERTY = "overfit.fma";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private static final boolean IN_HARDWARE =
      !"false".equals(System.getProperty(PROPERTY)) && listed(CPU);

  private FusedMultiplyAdd() {}

  /** a · b + c, rounded once if the CPU can, otherwise twice. */
  public static double of(double a, double b, double c) {
    return IN_HARDWARE ? Math.fma(a, b, c) : a * b + c;
  }

  /** Whether the CPU has the instruction. */
  public static boolean inHardware() {
    return IN_HARDWARE;
  }

  /** Reads Linux's list of CPU flags; without one, true: most CPUs since 2013 have it. */
  private static boolean listed(Path cpu) {
    try (Stream<String> lines = Files.lines(cpu)) {
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
        .map(line -> (line + " ").contains(" fma "))
        .orElse(true);
  }
}
