package overfit.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a message: whatever it quotes, it is one clean line, short enough to be read. */
public final class MessageText {

  /** The longest name that is quoted whole. */
  static final int LONGEST_NAME = 100;

  /** The longest text that is quoted whole. */
  static final int LONGEST_QUOTE = 200;

  static final int LONGEST = 700;

  private static final String GAP = "...";

  /** Each part of a path is a name. */
  private static final Pattern LONG_NAME = Pattern.compile("[^\\s/]{" + (LONGEST_NAME + 1) + ",}+");

  private MessageText() {}

  /** The cleaned text with long names, and then the whole, shortened in the middle. */
  public static String of(String text) {
    String names =
        LONG_NAME
            .matcher(CleanText.of(text))
            .replaceAll(name -> Matcher.quoteReplacement(cut(name.group(), LONGEST_NAME)));
    return cut(names, LONGEST);
  }

  /** The cleaned text, shortened in the middle: a part of a message. */
  public static String quoted(String text) {
    return cut(CleanText.of(text), LONGEST_QUOTE);
  }

  /** The beginning and the end, with three dots between them. */
  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int head = (length - GAP.length()) * 2 / 3;
    int tail = text.length() - (length - GAP.length() - head);
    return text.substring(0, whole(text, head)) + GAP + text.substring(whole(text, tail));
  }

  /** The index, or the one before if it is within a surrogate pair. */
  private static int whole(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
  }
}
