package overfit.data.table;

import java.util.OptionalDouble;
import overfit.data.PointList;
import overfit.file.InputException;

/** A column of numbers or dates; its first value decides which of them. */
final class ValueColumn {
  private final String title;
  private final DecimalMark mark;
  private final SourceName source;
  private boolean decided;
  private boolean dates;

  /**
   * @param mark the same for all columns of a file
   */
  ValueColumn(String title, DecimalMark mark, SourceName source) {
    this.title = title;
    this.mark = mark;
    this.source = source;
  }

  String title() {
    return title;
  }

  boolean hasDates() {
    return dates;
  }

  /** The value of a field; throws {@link InputException} for anything else. */
  double value(String field, int line) {
    OptionalDouble days = dates || !decided ? IsoDate.days(field) : OptionalDouble.empty();
    dates |= days.isPresent();
    decided = true;
    if (days.isPresent()) {
      return days.getAsDouble();
    }
    NumberForm form = NumberForm.of(field);
    if (dates || !mark.allows(form)) {
      throw wrong(field, line);
    }
    mark.check(form, field, line);
    double value = form.value(field);
    if (!PointList.allows(value, value)) {
      throw source.expected(title + " from -1e15 to 1e15", SourceName.quoted(field), line);
    }
    return value;
  }

  /** The error of a field that has no value. */
  InputException wrong(String field, int line) {
    String expected = (dates ? "a date in " : "a number in ") + title;
    return source.expected(expected, SourceName.quoted(field), line);
  }
}
