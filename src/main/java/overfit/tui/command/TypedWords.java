package overfit.tui.command;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line split at spaces. A word that begins with a quotation mark, single or double, goes
 * on to the next one, or to the end of the line; other quotation marks stand for themselves.
 *
 * @param words without their quotes; the last is empty after a trailing space
 * @param lastStart the index of the first character of the last word, or of its quote
 */
record TypedWords(List<String> words, int lastStart) {

  private static final String QUOTES = "\"'";

  static TypedWords of(String text) {
    List<String> words = new ArrayList<>();
    int start = afterSpaces(text, 0);
    int end = end(text, start);
    while (end < text.length()) {
      words.add(unquoted(text.substring(start, end)));
      start = afterSpaces(text, end);
      end = end(text, start);
    }
    words.add(unquoted(text.substring(start)));
    return new TypedWords(List.copyOf(words), start);
  }

  /** The last word, which is being typed. */
  String last() {
    return words.get(words.size() - 1);
  }

  private static int afterSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  /** The index after a word. */
  private static int end(String text, int start) {
    int from = start;
    if (isQuoted(text.substring(start))) {
      int closing = text.indexOf(text.charAt(start), start + 1);
      from = closing < 0 ? text.length() : closing;
    }
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private static boolean isQuoted(String word) {
    return !word.isEmpty() && QUOTES.indexOf(word.charAt(0)) >= 0;
  }

  private static String unquoted(String word) {
    if (!isQuoted(word)) {
      return word;
    }
    int closing = word.indexOf(word.charAt(0), 1);
    return closing < 0
        ? word.substring(1)
        : word.substring(1, closing) + word.substring(closing + 1);
  }

  /** A word with quotes around it if it needs them. */
  static String quoted(String word) {
    String begun = beginning(word);
    return begun.equals(word) ? word : begun + begun.charAt(0);
  }

  /** The beginning of a word, with an opening quote if it needs one. */
  static String beginning(String word) {
    boolean plain = word.indexOf(' ') < 0 && !isQuoted(word);
    return plain ? word : (word.indexOf('"') < 0 ? '"' : '\'') + word;
  }
}
