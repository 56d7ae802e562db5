package overfit.record.film;

import overfit.file.InputException;

/** A position in a tape; lines and columns are counted from 1. */
public record SourcePosition(String file, int line, int column) {

  public InputException expected(String expected, String found) {
    return InputException.expected(expected, found).at(toString());
  }

  InputException error(String reason) {
    return new InputException(this + ": " + reason);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
