package overfit.lesson.condition;

/** A number of a run that a condition can name. */
public enum Quantity {
  TRAIN("train", "the loss on the samples, with dropout off (train_loss_eval in JSON)"),
  TEST("test", "the loss to be expected on new samples (test_loss)"),
  EXCESS("excess", "the mean squared error against the noiseless target (excess_loss)"),
  GAP("gap", "test less train"),
  TRUTH("truth", "the true function's own loss on the samples (truth_loss)"),
  PENALTY("penalty", "the penalty on the parameters"),
  NOISE_FLOOR("noise-floor", "the least that test can be (noise_floor)"),
  BEST("best", "excess at the epoch with the lowest test (best_excess_loss)"),
  BEST_TEST("best-test", "the lowest test so far (best_test_loss)"),
  BEST_EPOCH("best-epoch", "the epoch with the lowest test, from 1 (best_epoch)"),
  AVERAGED_TRAIN(
      "averaged-train", "the train loss of the averaged parameters (averaged_train_loss)"),
  AVERAGED_TEST("averaged-test", "the test loss of the averaged parameters (averaged_test_loss)"),
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
