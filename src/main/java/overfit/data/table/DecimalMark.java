package overfit.data.table;

/** The decimal mark of a file: points or commas, whichever comes first, but not both. */
final class DecimalMark {
  private final Separator separator;
  private final SourceName source;
  private NumberForm first = NumberForm.WHOLE;
  private int firstLine;

  DecimalMark(Separator separator, SourceName source) {
    this.separator = separator;
    this.source = source;
  }

  /** Whether the form of a number is possible in this file. */
  boolean allows(NumberForm form) {
    return separator.allows(form);
  }

  /** Throws {@link overfit.file.InputException} at a mark that differs from the first one. */
  void check(NumberForm form, String field, int line) {
    if (form == NumberForm.WHOLE || form == first) {
      return;
    }
    if (first != NumberForm.WHOLE) {
      String marks = first == NumberForm.COMMA ? "commas" : "points";
      throw source.expected(
          "decimal " + marks + " as in line " + firstLine, SourceName.quoted(field), line);
    }
    first = form;
    firstLine = line;
  }
}
