package overfit.data.table;

import java.util.List;
import java.util.Optional;

/**
 * A record at the beginning of a file.
 *
 * @param line the number of its first line
 * @param fields without blanks around them
 * @param quoted whether the first field is in quotes
 * @param data the number of fields that are numbers, dates or words for missing values
 * @param mistake why the record cannot be split into fields
 */
record Row(
    int line, List<String> fields, boolean quoted, int data, Optional<RecordException> mistake) {

  Row(int line, List<String> fields, boolean quoted, int data) {
    this(line, fields, quoted, data, Optional.empty());
  }

  static Row broken(RecordException mistake) {
    return new Row(mistake.recordLine(), List.of(), false, 0, Optional.of(mistake));
  }

  boolean isBroken() {
    return mistake.isPresent();
  }

  /** A field, or "" if there are fewer. */
  String field(int i) {
    return i < size() ? fields.get(i) : "";
  }

  int size() {
    return fields.size();
  }

  /** The number of fields without empty ones at the end. */
  int width() {
    return width(fields);
  }

  static int width(List<String> fields) {
    int width = fields.size();
    while (width > 0 && fields.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  boolean hasData() {
    return data > 0;
  }

  /** The number of fields that are neither data nor empty. */
  int words() {
    return (int) fields.stream().filter(field -> !field.isEmpty()).count() - data;
  }

  /** Whether it may be a line of as many fields: those behind them are empty. */
  boolean fits(int count) {
    return size() >= count && width() <= count;
  }
}
