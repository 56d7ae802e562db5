package overfit.tui;

/** One line about what is typed: what is expected, or what is wrong with it. */
record Remark(String words, boolean wrong) {

  static final Remark NONE = hint("");

  static Remark hint(String words) {
    return new Remark(words, false);
  }

  static Remark error(String words) {
    return new Remark(words, true);
  }
}
