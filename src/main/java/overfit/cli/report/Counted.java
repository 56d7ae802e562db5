package overfit.cli.report;

/** A number with a noun. */
final class Counted {

  private Counted() {}

  /** {@code 1 epoch}, {@code 2 epochs}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
