package overfit.record;

import overfit.file.InputException;

/** Where something stands in a tape; lines and columns count from 1. */
record Place(String file, int line, int column) {

  InputException expected(String expected, String found) {
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
