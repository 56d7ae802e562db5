package overfit.lesson.condition;

/** A number of a run that a condition can name. */
public enum Quantity {
  TRAIN("train", "train_loss_eval: the loss on the samples, with dropout off"),
  TEST("test", "test_loss: the loss to be expected on new samples"),
  EXCESS("excess", "excess_loss: the mean squared error against the noiseless target"),
  GAP("gap", "test less train"),
  TRUTH("truth", "truth_loss: the true function's own loss on the samples"),
  PENALTY("penalty", "the penalty on the parameters"),
  NOISE_FLOOR("noise-floor", "noise_floor: the least that test can be"),
  BEST("best", "best_excess_loss: excess at the epoch with the lowest test loss"),
  BEST_TEST("best-test", "best_test_loss: the lowest test loss so far"),
  BEST_EPOCH("best-epoch", "best_epoch: the epoch with the lowest test loss"),
  EPOCHS("epochs", "the number of epochs trained until now"),
  GOAL("goal", "the epoch at which training ends"),
  PARAMETERS("parameters", "the number of weights and biases"),
  LAYERS("layers", "the number of hidden layers"),
  WIDTH("width", "the units of the widest hidden layer; 0 without one");

  private final String word;
  private final String help;

  Quantity(String word, String help) {
    this.word = word;
    this.help = help;
  }

  /** As it stands in a condition. */
  public String word() {
    return word;
  }

  /** What it is, in a few words. */
  public String help() {
    return help;
  }
}
