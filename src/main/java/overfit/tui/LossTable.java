package overfit.tui;

import overfit.train.Curve;
import overfit.train.RunSnapshot;

/**
 * The losses of all runs as lines of numbers with commas between them, RFC 4180. Each line is for
 * one epoch; of a long past, which is kept in pieces, for several, with their means.
 */
final class LossTable {

  private static final String HEAD = "run,epoch,epochs,train_loss,test_loss,learning_rate\n";

  private LossTable() {}

  /**
   * The epoch is counted from 1. Before its update training saw the train loss; after it the test
   * loss was taken. What is not known is empty.
   */
  static String csv(Model model) {
    StringBuilder text = new StringBuilder(HEAD);
    for (Entry entry : model.plan().entries()) {
      model.pictured(entry).ifPresent(run -> add(text, entry.name(), run));
    }
    return text.toString();
  }

  /** That a line is for several epochs, where it is. */
  static String note(Model model) {
    long epochs =
        model.plan().entries().stream()
            .flatMap(entry -> model.pictured(entry).stream())
            .mapToLong(run -> run.curves().test().width())
            .max()
            .orElse(1);
    return epochs == 1 ? "" : ", each line the mean of up to " + epochs + " epochs";
  }

  private static void add(StringBuilder text, String name, RunSnapshot run) {
    Curve train = run.curves().train();
    Curve test = run.curves().test();
    Curve rate = run.curves().rate();
    int lines = Math.min(train.count(), Math.min(test.count(), rate.count()));
    for (int i = 0; i < lines; i++) {
      long first = 1 + i * test.width();
      long last = Math.round(2 * test.epoch(i)) - first;
      text.append(name).append(',').append(last).append(',').append(last - first + 1);
      add(text, train.mean(i));
      add(text, test.mean(i));
      add(text, rate.mean(i));
      text.append('\n');
    }
  }

  private static void add(StringBuilder text, double value) {
    text.append(',').append(Double.isFinite(value) ? Double.toString(value) : "");
  }
}
