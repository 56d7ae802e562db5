package overfit.record.tape;

import java.util.regex.Pattern;

/** A regular-expression search with a limit on the work, against catastrophic backtracking. */
public final class BoundedSearch {

  private static final int MAX_READS = 5_000_000;

  private BoundedSearch() {}

  static boolean found(Pattern pattern, String text) {
    try {
      return pattern.matcher(new LimitedText(text, 0, text.length(), new int[] {MAX_READS})).find();
    } catch (StackOverflowError e) {
      throw new LimitExceeded();
    }
  }

  /** The search exceeded its limit, or the stack. */
  public static final class LimitExceeded extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A text that throws after a number of reads.
   *
   * @param remaining the number of reads remaining, in an array because subsequences share it
   */
  private record LimitedText(String text, int from, int to, int[] remaining)
      implements CharSequence {

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (--remaining[0] < 0) {
        throw new LimitExceeded();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new LimitedText(text, from + start, from + end, remaining);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
