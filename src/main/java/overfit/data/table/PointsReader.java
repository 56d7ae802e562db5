package overfit.data.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import overfit.data.PointList;

/** Reads the points of one file. */
final class PointsReader {
  private final SourceName source;
  private final boolean strict;
  private final TableForm form;
  private final ChosenColumns chosen;
  private final Head head;
  private final ValueColumn xColumn;
  private final ValueColumn yColumn;
  private final PointBuffer points = new PointBuffer();
  private int lines;
  private int leftOut;

  PointsReader(SourceName source, InputStream in, ColumnChoice choice, boolean strict)
      throws IOException {
    this.source = source;
    this.strict = strict;
    head = Head.of(new DecodedText(source, in));
    form = TableForm.of(head, choice, source);
    chosen = ChosenColumns.of(choice, form, source);
    DecimalMark mark = new DecimalMark(form.separator(), source);
    xColumn = new ValueColumn(title(chosen.x(), "x"), mark, source);
    yColumn = new ValueColumn(title(chosen.y(), "y"), mark, source);
  }

  /** Of two columns without names, one is x and the other y. */
  private String title(int column, String axis) {
    Columns columns = form.columns();
    return columns.areNamed() || columns.count() > 2 ? columns.title(column) : axis;
  }

  PointsTable table() {
    PairHandler handler = new PairHandler(form.line(), chosen.x(), chosen.y());
    try {
      Records.of(head.from(form.line()), form.line(), form.separator(), handler)
          .forEachRemaining(this::add);
    } catch (RecordException e) {
      throw source.at(e);
    }
    if (points.count() == 0) {
      throw source.expected("at least one point", "none");
    }
    Columns columns = form.columns();
    ColumnChoice again = new ColumnChoice(columns.choice(chosen.x()), columns.choice(chosen.y()));
    return new PointsTable(points.points(), xColumn.title(), yColumn.title(), again, notes());
  }

  private void add(Pair pair) {
    check(pair);
    lines++;
    double x = value(xColumn, pair.x(), pair.line());
    double y = value(yColumn, pair.y(), pair.line());
    if (Double.isNaN(x) || Double.isNaN(y)) {
      leftOut++;
      return;
    }
    if (points.count() == PointList.MOST) {
      throw source.expected("at most " + PointList.MOST + " points", "more", pair.line());
    }
    points.add(x, y);
  }

  private void check(Pair pair) {
    int fields = form.columns().count();
    if (pair.size() < fields || pair.width() > fields) {
      int found = pair.width() > fields ? pair.width() : pair.size();
      throw source.expected(fields + " fields", "" + found, pair.line());
    }
  }

  /** The value of a field; NaN if it is missing. */
  private double value(ValueColumn column, String field, int line) {
    if (!MissingValue.is(field)) {
      return column.value(field, line);
    }
    if (strict) {
      throw column.wrong(field, line);
    }
    return Double.NaN;
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    form.note().ifPresent(notes::add);
    notes.addAll(chosen.notes());
    for (ValueColumn column : List.of(xColumn, yColumn)) {
      if (column.hasDates()) {
        notes.add(column.title() + ": dates count as days since 1970-01-01");
      }
    }
    if (leftOut > 0) {
      String of = leftOut + " of " + lines + (lines == 1 ? " line" : " lines");
      String columns = xColumn.title() + " or " + yColumn.title();
      notes.add(of + " had no number in " + columns + ": left out");
    }
    return List.copyOf(notes);
  }
}
