package overfit.math;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Whether the CPU multiplies and adds in one rounding. Where it does not, Java computes the same
 * numbers with big decimals, hundreds of times slower.
 */
public final class FusedMultiplyAdd {
  /** What to tell users, once, where there is none. */
  public static final String WARNING =
      "this CPU has no fused multiply-add: the numbers are the same, but training is very slow";

  private static final Path CPU = Path.of("/proc/cpuinfo");

  private FusedMultiplyAdd() {}

  /** As Linux lists it; where nobody lists anything it is taken to be there, as since 2013. */
  public static boolean inHardware() {
    try (Stream<String> lines = Files.lines(CPU)) {
      return listed(lines);
    } catch (IOException e) {
      return true;
    }
  }

  /** Of the first CPU; without a line of flags, as on ARM, which always has it, true. */
  static boolean listed(Stream<String> lines) {
    return lines
        .filter(line -> line.startsWith("flags"))
        .findFirst()
        .map(line -> Arrays.asList(line.split("\\s+")).contains("fma"))
        .orElse(true);
  }
}
