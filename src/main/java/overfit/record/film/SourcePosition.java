package overfit.record.film;

import overfit.file.InputException;

/** Where something stands in a tape; lines and columns count from 1. */
public record SourcePosition(String file, int line, int column) {

  public InputException expected(String expected, String found) {
    return error("expected " + expected + ", found " + (found.isBlank() ? "nothing" : found));
  }

  InputException error(String reason) {
    return new InputException(this + ": " + reason);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
