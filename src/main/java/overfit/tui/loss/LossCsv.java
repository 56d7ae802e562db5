package overfit.tui.loss;

import overfit.train.RunSnapshot;
import overfit.train.history.EpochCurve;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;

/**
 * The losses of all runs as CSV, RFC 4180. Each line is one epoch or, in long runs, whose history
 * is averaged, the mean of several.
 */
public final class LossCsv {

  private static final String HEAD = "run,epoch,epochs,train_loss,test_loss,learning_rate\n";

  private LossCsv() {}

  /**
   * Epochs count from 1. The train loss is computed before the update of the epoch, the test loss
   * after it. Unknown values are empty.
   */
  public static String csv(Model model) {
    StringBuilder text = new StringBuilder(HEAD);
    for (RunEntry entry : model.runs().entries()) {
      model.snapshotOf(entry).ifPresent(run -> add(text, entry.name(), run));
    }
    return text.toString();
  }

  /** A note that lines are means of several epochs, or "". */
  public static String note(Model model) {
    long epochs =
        model.runs().entries().stream()
            .flatMap(entry -> model.snapshotOf(entry).stream())
            .mapToLong(run -> run.curves().test().width())
            .max()
            .orElse(1);
    return epochs == 1 ? "" : ", each line the mean of up to " + epochs + " epochs";
  }

  private static void add(StringBuilder text, String name, RunSnapshot run) {
    EpochCurve train = run.curves().train();
    EpochCurve test = run.curves().test();
    EpochCurve rate = run.curves().rate();
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
