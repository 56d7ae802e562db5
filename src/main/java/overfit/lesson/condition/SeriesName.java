package overfit.lesson.condition;

/** A series of numbers of a run that a condition can name. */
public enum SeriesName {
  SEEN("seen", true, "what training saw in each epoch, before its update (train_loss)"),
  TRAIN("train", true, "the train loss after each epoch"),
  TEST("test", true, "the test loss after each epoch"),
  EXCESS("excess", true, "the excess loss after each epoch"),
  RATE("rate", true, "the learning rate of each epoch"),
  X("x", false, "the x of the samples"),
  Y("y", false, "the y of the samples"),
  FIT("fit", false, "the predictions for the 100 test points");

  private final String word;
  private final boolean overEpochs;
  private final String help;

  SeriesName(String word, boolean overEpochs, String help) {
    this.word = word;
    this.overEpochs = overEpochs;
    this.help = help;
  }

  /** As it stands in a condition. */
  public String word() {
    return word;
  }

  /** Whether it has a value for each epoch; its last one is what its name means as a number. */
  public boolean overEpochs() {
    return overEpochs;
  }

  /** What it is, in a few words. */
  public String help() {
    return help;
  }
}
