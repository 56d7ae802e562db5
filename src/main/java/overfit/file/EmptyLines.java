package overfit.file;

/**
 * The limit on lines without content in a row, in TOML. The parser's time grows with the cube of
 * their number: 300 take half a second, 2000 more than a minute.
 */
public final class EmptyLines {

  private static final int MOST = 300;

  private EmptyLines() {}

  /** Whether a text has no more empty lines and comments in a row than the parser can read. */
  public static boolean areFew(String text) {
    return firstOfMany(text) == 0;
  }

  /**
   * Throws {@link InputException}, with file and line, if there are too many.
   *
   * @param before the number of lines of the file before the text
   */
  public static void check(String file, String text, int before) {
    int line = firstOfMany(text);
    if (line > 0) {
      throw InputException.expected("at most " + MOST + " empty lines or comments in a row", "more")
          .at(file + ":" + (before + line));
    }
  }

  /** The line that is one too many, counted from 1; 0 if there is none. */
  private static int firstOfMany(String text) {
    int number = 0;
    int row = 0;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      number++;
      String content = line.strip();
      row = content.isEmpty() || content.startsWith("#") ? row + 1 : 0;
      if (row > MOST) {
        return number;
      }
    }
    return 0;
  }
}
