package overfit.tui.command;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.tui.widget.TextInput;

/**
 * A search in lines of text, whatever the case of the letters.
 *
 * @param query the text to find; empty for none
 * @param typing whether the query is being typed
 * @param line the current match, or where the search started
 */
record TextSearch(TextInput query, boolean typing, int line) {

  private static final Style FOUND = Style.of(Role.NOTICE).withBold();

  static final TextSearch NONE = new TextSearch(TextInput.EMPTY, false, 0);

  static TextSearch typingFrom(int line) {
    return new TextSearch(TextInput.EMPTY, true, line);
  }

  TextSearch accepted() {
    return new TextSearch(query, false, line);
  }

  /** Another query, at its first match from the first line on. */
  TextSearch typed(TextInput next, List<String> lines) {
    TextSearch search = new TextSearch(next, true, -1).moved(1, lines);
    return search.line < 0 ? new TextSearch(next, true, line) : search;
  }

  /** The next or previous match, beyond the last the first; unchanged without a match. */
  TextSearch moved(int direction, List<String> lines) {
    for (int i = 1; i <= lines.size(); i++) {
      int at = Math.floorMod(line + i * direction, lines.size());
      if (isIn(lines.get(at))) {
        return new TextSearch(query, typing, at);
      }
    }
    return this;
  }

  boolean isActive() {
    return !letters().isEmpty();
  }

  private String letters() {
    return query.text().strip().toLowerCase(Locale.ROOT);
  }

  private boolean isIn(String text) {
    return isActive() && text.toLowerCase(Locale.ROOT).contains(letters());
  }

  /** Whether no line has the query. */
  boolean isNowhere(List<String> lines) {
    return isActive() && lines.stream().noneMatch(this::isIn);
  }

  /** {@code match 2 of 5}, counted in lines, or {@code not found}; empty without a query. */
  String words(List<String> lines) {
    if (!isActive()) {
      return "";
    }
    int[] matches = IntStream.range(0, lines.size()).filter(i -> isIn(lines.get(i))).toArray();
    long before = IntStream.of(matches).filter(match -> match < line).count();
    return isNowhere(lines) ? "not found" : "match " + (before + 1) + " of " + matches.length;
  }

  /** Marks the query in a drawn line; in the current one reversed. */
  void mark(Surface surface, int y, String text, boolean current) {
    String letters = letters();
    String lower = text.toLowerCase(Locale.ROOT);
    int at = letters.isEmpty() ? -1 : lower.indexOf(letters);
    while (at >= 0) {
      Style style = current ? FOUND.withReversed() : FOUND;
      surface.text(at, y, text.substring(at, at + letters.length()), style);
      at = lower.indexOf(letters, at + letters.length());
    }
  }
}
