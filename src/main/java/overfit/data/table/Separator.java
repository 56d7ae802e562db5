package overfit.data.table;

/** What stands between the fields of a line, the likeliest first. */
enum Separator {
  TAB('\t'),
  SEMICOLON(';'),
  COMMA(','),
  BAR('|'),
  /** Any run of blanks and tabs. */
  BLANKS(' ');

  private final char symbol;

  Separator(char symbol) {
    this.symbol = symbol;
  }

  char symbol() {
    return symbol;
  }

  boolean is(char c) {
    return c == symbol || this == BLANKS && c == '\t';
  }

  /** Whether a character may stand around a field without belonging to it. */
  boolean isBlank(char c) {
    return c == ' ' || c == '\t' && this != TAB;
  }

  /** Whether the form of a number is possible between these separators. */
  boolean allows(NumberForm form) {
    return form != NumberForm.NONE && (form != NumberForm.COMMA || this != COMMA);
  }

  /** Whether a field is a number, a date or a word for a missing value. */
  boolean isData(String field) {
    return !field.isEmpty()
        && (allows(NumberForm.of(field))
            || MissingValue.is(field)
            || IsoDate.days(field).isPresent());
  }
}
