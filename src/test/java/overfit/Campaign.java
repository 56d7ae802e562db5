package overfit;

import java.util.stream.IntStream;

/**
 * How far tests go that could go on for ever, with random cases and pictures of all sizes: a part
 * of the way in every build, and all of it with {@code mvn -Pthorough verify}.
 */
public final class Campaign {

  private static final boolean THOROUGH = Boolean.getBoolean("overfit.thorough");

  private Campaign() {}

  public static boolean isThorough() {
    return THOROUGH;
  }

  public static int length(int usual, int thorough) {
    return THOROUGH ? thorough : usual;
  }

  /** Seeds of random cases. */
  public static IntStream seeds(int usual, int thorough) {
    return IntStream.range(0, length(usual, thorough));
  }

  /** Lengths of a side from 1 on, odd and even, close together where they are small. */
  public static int[] sizes(int most) {
    double growth = THOROUGH ? 0.05 : 0.75;
    return IntStream.iterate(1, size -> size <= most, size -> size + 1 + (int) (growth * size))
        .toArray();
  }
}
