package overfit;

import java.util.stream.IntStream;

/**
 * How far tests go that could go on for ever, with random cases and pictures of all sizes: a part
 * of the way in every build, all of it with {@code mvn -Pthorough verify}, and a tenth of all with
 * {@code mvn -Dthorough=0.1 verify}.
 */
public final class Campaign {

  /** From 0, the part of every build, to 1, all. */
  private static final double SHARE =
      Double.parseDouble(System.getProperty("overfit.thorough", "0"));

  private static final double USUAL_GROWTH = 0.75;
  private static final double LEAST_GROWTH = 0.05;

  private Campaign() {}

  public static boolean isThorough() {
    return SHARE == 1;
  }

  /**
   * A number of cases, or the stride from one to the next.
   *
   * @param thorough of all: more cases than usual, or a smaller stride
   */
  public static int length(int usual, int thorough) {
    return thorough > usual
        ? Math.max(usual, (int) (SHARE * thorough))
        : (int) Math.min(usual, thorough / SHARE);
  }

  /** Seeds of random cases. */
  public static IntStream seeds(int usual, int thorough) {
    return IntStream.range(0, length(usual, thorough));
  }

  /**
   * Lengths of a side from 1 on, odd and even, close together where they are small; for tests whose
   * names have AtEverySize, by which .ci/run finds them.
   */
  public static int[] sizes(int most) {
    double growth = Math.min(USUAL_GROWTH, LEAST_GROWTH / SHARE);
    return IntStream.iterate(1, size -> size <= most, size -> size + 1 + (int) (growth * size))
        .toArray();
  }
}
