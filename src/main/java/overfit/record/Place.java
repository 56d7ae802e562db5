package overfit.record;

/** Where something stands in a tape; lines and columns count from 1. */
record Place(String file, int line, int column) {

  TapeException expected(String expected, String found) {
    return error("expected " + expected + ", found " + (found.isBlank() ? "nothing" : found));
  }

  TapeException error(String reason) {
    return new TapeException(this + ": " + reason);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
