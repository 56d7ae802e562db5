package overfit.data.table;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import overfit.file.CleanText;

/**
 * The form of the table in a file.
 *
 * @param line the number of the first line of data
 * @param sample the first rows of data
 * @param note what was skipped before the table
 */
record TableForm(
    Separator separator, int line, Columns columns, List<Row> sample, Optional<String> note) {

  /** Throws {@link overfit.file.InputException} if there is no table. */
  static TableForm of(Head head, ColumnChoice choice, SourceName source) {
    Split split = Split.best(head);
    if (!split.hasData()) {
      firstMistake(split.rows(), source);
      String expected =
          head.isWhole()
              ? "at least one point"
              : "a table within the first " + head.lines() + " lines";
      throw source.expected(expected, "none");
    }
    TableStart start =
        isNamed(split.rows(), choice)
            ? new TableStart(OptionalInt.of(0), 1)
            : TableStart.of(split.rows(), split.separator());
    List<Row> sample = split.rows().subList(start.data(), split.rows().size());
    firstMistake(sample.subList(0, 1), source);
    return new Parts(head, split, start, sample).form(source);
  }

  /** Whether a column is chosen by a word in the first row, whose other fields may be numbers. */
  private static boolean isNamed(List<Row> rows, ColumnChoice choice) {
    return rows.size() > 1
        && rows.get(0).words() > 0
        && rows.get(0).hasData()
        && rows.get(0).fields().stream()
            .map(CleanText::of)
            .filter(field -> !field.matches("[-+.,0-9]*"))
            .anyMatch(field -> field.equals(choice.x()) || field.equals(choice.y()));
  }

  private static void firstMistake(List<Row> rows, SourceName source) {
    rows.stream()
        .flatMap(row -> row.mistake().stream())
        .findFirst()
        .ifPresent(
            mistake -> {
              throw source.at(mistake);
            });
  }

  private record Parts(Head head, Split split, TableStart start, List<Row> sample) {

    TableForm form(SourceName source) {
      Row first = sample.get(0);
      List<String> header = header();
      int fields = fields(header.size());
      if (header.size() > fields) {
        String expected = header.size() + " fields, as many as names";
        throw source.expected(expected, "" + first.size(), first.line());
      }
      boolean shifted = header.size() == fields - 1 && numbersRows();
      boolean title = header.size() == 1 && fields > 1 && !shifted;
      boolean named = !header.isEmpty() && !title;
      if (named && fields - header.size() > 1) {
        throw source.expected(header.size() + " fields, as many as names", fields(), first.line());
      }
      List<String> names = named ? header : commentNames(fields);
      Columns columns = Columns.of(names, fields, shifted);
      int before = named ? split.rows().get(start.header().getAsInt()).line() : first.line();
      Optional<String> note =
          Optional.of(skipped(before - 1)).filter(any -> start.data() > (named ? 1 : 0));
      return new TableForm(split.separator(), first.line(), columns, sample, note);
    }

    /** How many fields there are, and what may be behind it. */
    private String fields() {
      String found = "" + sample.get(0).size();
      return split.separator() == Separator.COMMA
          ? found + "; decimal commas need another separator than the comma"
          : found;
    }

    private static String skipped(int lines) {
      return lines + (lines == 1 ? " line" : " lines") + " before the table skipped";
    }

    /** Names in the row before the data, without empty ones at the end. */
    private List<String> header() {
      if (start.header().isEmpty()) {
        return List.of();
      }
      Row row = split.rows().get(start.header().getAsInt());
      List<String> names = TableStart.names(row, sample.get(0).size(), split.separator());
      return names.subList(0, Row.width(names)).stream().map(CleanText::of).toList();
    }

    /**
     * The number of fields, that of the first row of data. Of empty fields at its end, those count
     * that have a name, or a value in most rows.
     */
    private int fields(int names) {
      Row first = sample.get(0);
      Map<Integer, Long> widths =
          sample.stream()
              .map(Row::width)
              .filter(first::fits)
              .collect(Collectors.groupingBy(width -> width, Collectors.counting()));
      int usual = Collections.max(widths.entrySet(), Map.Entry.comparingByValue()).getKey();
      return first.fits(names) ? Math.max(names, usual) : usual;
    }

    /** R writes no name for the names of the rows. */
    private boolean numbersRows() {
      return RowNumbers.countMost(sample) || sample.stream().allMatch(Row::quoted);
    }

    /** Names in the last comment before the data that has as many words. */
    private List<String> commentNames(int fields) {
      return head.commentsBefore(sample.get(0).line()).stream()
          .flatMap(comment -> names(comment, fields).stream())
          .findFirst()
          .orElse(List.of());
    }

    private Optional<List<String>> names(String comment, int fields) {
      return List.of(split.separator(), Separator.BLANKS).stream()
          .flatMap(each -> Head.of(comment).rows(each).stream())
          .filter(row -> row.size() == fields && !row.hasData())
          .map(row -> row.fields().stream().map(CleanText::of).toList())
          .findFirst();
    }
  }
}
