package overfit.data.table;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a text, from which its form is guessed. */
final class Head {

  /** In characters. */
  private static final int USUAL = 1 << 16;

  /** In characters, if the lines are long. */
  private static final int LONGEST = 1 << 20;

  private static final int FEWEST_LINES = 20;

  private static final int MOST_BROKEN = 100;

  private final String text;
  private final boolean whole;
  private final Reader rest;

  /** Where each line begins. */
  private final List<Integer> starts = new ArrayList<>();

  /** Where the last whole line ends. */
  private final int end;

  private Head(String text, boolean whole, Reader rest) {
    this.text = text;
    this.whole = whole;
    this.rest = rest;
    starts.add(0);
    for (int i = 0; i < text.length(); i++) {
      if (breaksLine(i)) {
        starts.add(i + 1);
      }
    }
    int lastStart = starts.get(starts.size() - 1);
    end = whole || lastStart == 0 ? text.length() : lastStart;
  }

  /** Whether nothing follows these lines. */
  boolean isWhole() {
    return whole;
  }

  /** The number of whole lines. */
  int lines() {
    return starts.size() - 1;
  }

  private boolean breaksLine(int i) {
    char c = text.charAt(i);
    boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
    return c == '\n' || c == '\r' && !pair;
  }

  static Head of(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chunk = new char[1 << 13];
    int count = 0;
    while (count >= 0 && !suffices(text)) {
      count = reader.read(chunk);
      text.append(chunk, 0, Math.max(0, count));
    }
    return new Head(text.toString(), count < 0, reader);
  }

  /** All lines of a short text. */
  static Head of(String text) {
    return new Head(text, true, Reader.nullReader());
  }

  private static boolean suffices(StringBuilder text) {
    return text.length() >= LONGEST
        || text.length() >= USUAL
            && text.chars().filter(c -> c == '\n' || c == '\r').count() >= FEWEST_LINES;
  }

  /**
   * The comments above a line that nothing but blank lines separates from it, the last one first,
   * without the #.
   */
  List<String> commentsBefore(int line) {
    List<String> comments = new ArrayList<>();
    for (int above = line - 1; above > 0; above--) {
      String content = line(above);
      if (content.startsWith("#")) {
        comments.add(content.replaceFirst("#+", "").strip());
      } else if (!content.isEmpty()) {
        break;
      }
    }
    return comments;
  }

  private String line(int number) {
    return text.substring(starts.get(number - 1), starts.get(number)).strip();
  }

  /** Its records; a broken one ends with the line of the broken quote. */
  List<Row> rows(Separator separator) {
    List<Row> rows = new ArrayList<>();
    int line = 1;
    for (int broken = 0; broken < MOST_BROKEN && line <= starts.size(); broken++) {
      try {
        records(separator, line).forEachRemaining(rows::add);
        return rows;
      } catch (RecordException e) {
        rows.add(Row.broken(e));
        line = e.line() + 1;
      }
    }
    return rows;
  }

  private Records<Row> records(Separator separator, int line) {
    int start = Math.min(end, starts.get(line - 1));
    Reader lines = new StringReader(text.substring(start, end));
    return Records.of(lines, line, separator, new RowHandler(separator, line));
  }

  /** The text from a line on, including what follows these lines. */
  Reader from(int line) {
    return new Joined(text.substring(starts.get(line - 1)), rest);
  }
}
