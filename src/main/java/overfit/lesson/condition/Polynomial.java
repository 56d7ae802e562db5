package overfit.lesson.condition;

/** A number of the polynomial that fits the samples best by least squares. */
public enum Polynomial {
  TRAIN("train", "its mean squared error on the samples"),
  TEST("test", "its mean squared error to be expected on new samples"),
  EXCESS("excess", "its mean squared error against the noiseless target"),
  RANGE("range", "its largest value on the 100 test points less its smallest");

  private final String word;
  private final String help;

  Polynomial(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** As it stands after {@code lsq(3).} in a condition. */
  public String word() {
    return word;
  }

  /** What it is, in a few words. */
  public String help() {
    return help;
  }
}
