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
 * @param seen the row of the table that the followed parameter belongs to, from 1; or {@link
 *     #SAMPLES}
 * @param notes formulas and sentences below the table
 * @param parameter the way of the followed parameter through the stage
 * @param terms a table of it; without rows if there is none
 */
record StageText(
    String title,
    StepTable table,
    int seen,
    List<String> notes,
    String parameter,
    StepTable terms) {

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
    int most = Math.max(LEAST_TABLE, room - Math.min(terms.rows().size(), LEAST_TERMS));
    List<String> numbers =
        seen == SAMPLES
            ? table.ends(width, most, ellipsis)
            : table.around(seen, width, most, ellipsis);
    List<TextLine> lines = new ArrayList<>();
    wrapped(title, width)
        .forEach(line -> lines.add(new TextLine(line, Style.of(Role.TITLE).withBold())));
    addTable(lines, numbers);
    below.forEach(line -> lines.add(new TextLine(line, Style.DIM)));
    lines.add(TextLine.EMPTY);
    about.forEach(line -> lines.add(new TextLine(line, Style.TEXT.withBold())));
    addTable(lines, terms.ends(width, Math.max(LEAST_TERMS, room - numbers.size()), ellipsis));
    return lines;
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
