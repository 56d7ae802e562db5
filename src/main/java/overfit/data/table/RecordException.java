package overfit.data.table;

/** A record that cannot be split into fields. */
final class RecordException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String expected;
  private final String found;
  private final int line;
  private final int recordLine;

  /**
   * @param line where the mistake is
   * @param recordLine where the record begins
   */
  RecordException(String expected, String found, int line, int recordLine) {
    super("expected " + expected + ", found " + found + " in line " + line);
    this.expected = expected;
    this.found = found;
    this.line = line;
    this.recordLine = recordLine;
  }

  String expected() {
    return expected;
  }

  String found() {
    return found;
  }

  int line() {
    return line;
  }

  int recordLine() {
    return recordLine;
  }
}
