package overfit.tui;

/**
 * A word that may be typed next.
 *
 * @param help what it is; or empty
 * @param right what stands at the end of its row: a key, a present value; or empty
 * @param goesOn whether other words follow it
 */
record Candidate(String word, String help, String right, boolean goesOn) {

  static Candidate last(String word, String help) {
    return new Candidate(word, help, "", false);
  }
}
