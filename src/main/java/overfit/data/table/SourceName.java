package overfit.data.table;

import overfit.file.CleanText;
import overfit.file.InputException;

/** The name of a file in messages. */
record SourceName(String label) {

  /** The maximum length of a field quoted in a message. */
  private static final int LONGEST_FOUND = 60;

  InputException expected(String expected, String found) {
    return InputException.expected(expected, found).at(label);
  }

  InputException expected(String expected, String found, int line) {
    return InputException.expected(expected, found).at(label + ":" + line);
  }

  InputException at(RecordException mistake) {
    return expected(mistake.expected(), mistake.found(), mistake.line());
  }

  /** A field as it is quoted in messages. */
  static String quoted(String field) {
    String clean = CleanText.of(field);
    int end = Math.min(LONGEST_FOUND, clean.length());
    boolean half = end < clean.length() && Character.isLowSurrogate(clean.charAt(end));
    return end == clean.length() ? clean : clean.substring(0, half ? end - 1 : end) + "...";
  }
}
