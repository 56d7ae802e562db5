package overfit.record.tape;

import java.util.regex.Pattern;

/** Looks for a regular expression, and gives up on one that would look for ever. */
public final class BoundedSearch {

  private static final int PATIENCE = 5_000_000;

  private BoundedSearch() {}

  static boolean found(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, 0, text.length(), new int[] {PATIENCE})).find();
    } catch (StackOverflowError deep) {
      throw new Endless();
    }
  }

  /** The expression takes too long, or too much of the stack. */
  public static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** A text that may be read so many times; the count is in a box, for its parts have the same. */
  private record Counted(String text, int from, int to, int[] left) implements CharSequence {

    @Override
    public int length() {
      return to - from;
    }

    @Override
    public char charAt(int index) {
      if (--left[0] < 0) {
        throw new Endless();
      }
      return text.charAt(from + index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text, from + start, from + end, left);
    }

    @Override
    public String toString() {
      return text.substring(from, to);
    }
  }
}
