package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import overfit.screen.Paragraph;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.tui.widget.TextLine;

/**
 * One stage of a step in words and numbers.
 *
 * @param title what happens in it
 * @param table its numbers, matrix by matrix
 * @param followed the row of the table that the followed parameter belongs to, from 1; or {@link
 *     #SAMPLES}
 * @param notes formulas and sentences below the table
 * @param parameter the way of the followed parameter through the stage
 * @param terms a table of it; without rows if there is none
 * @param termsFirst whether the terms are shown in full, rather than the table
 */
record StageText(
    String title,
    StepTable table,
    int followed,
    List<String> notes,
    String parameter,
    StepTable terms,
    boolean termsFirst) {

  /** Instead of a row: the rows of the table are samples, all alike. */
  static final int SAMPLES = 0;

  /** As many rows as the table of the parameter has in any case: titles, a few terms, the sum. */
  private static final int LEAST_TERMS = 5;

  private static final int LEAST_TABLE = 4;

  /** All of it in as many rows as there are, or in fewer. */
  List<TextLine> lines(int width, int height, String ellipsis) {
    List<String> below = notes.stream().flatMap(note -> wrapped(note, width)).toList();
    List<String> about = wrapped(parameter, width).toList();
    int room = height - 2 - below.size() - about.size();
    int reserved = termsFirst ? terms.rows().size() : Math.min(terms.rows().size(), LEAST_TERMS);
    List<String> numbers = numbers(width, room - reserved, ellipsis);
    List<TextLine> lines = new ArrayList<>();
    wrapped(title, width)
        .forEach(line -> lines.add(new TextLine(line, Style.of(Role.TITLE).withBold())));
    addTable(lines, numbers);
    below.forEach(line -> lines.add(new TextLine(line, Style.DIM)));
    lines.add(TextLine.EMPTY);
    about.forEach(line -> lines.add(new TextLine(line, Style.TEXT.withBold())));
    int left = Math.max(reserved, room - numbers.size());
    addTable(lines, terms.ends(width, left, ellipsis));
    return lines;
  }

  /** The table in at most so many rows; if they are too few, left out or a little higher. */
  private List<String> numbers(int width, int most, String ellipsis) {
    if (termsFirst && most < LEAST_TABLE) {
      return List.of();
    }
    int rows = Math.max(LEAST_TABLE, most);
    return followed == SAMPLES
        ? table.ends(width, rows, ellipsis)
        : table.around(followed, width, rows, ellipsis);
  }

  private static Stream<String> wrapped(String text, int width) {
    return Paragraph.wrap(text, width - 2).stream().map(line -> " " + line);
  }

  private static void addTable(List<TextLine> lines, List<String> rows) {
    for (int i = 0; i < rows.size(); i++) {
      lines.add(new TextLine(rows.get(i), i == 0 ? Style.DIM : Style.TEXT));
    }
  }
}
