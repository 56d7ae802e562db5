package overfit.cli.report;

import java.util.function.Supplier;
import overfit.train.Experiment;
import overfit.train.Run;

/** A progress bar of an experiment, with the losses of its runs. */
public final class TrainingBar implements Supplier<String> {

  private static final int WIDTH = 24;

  private final Experiment experiment;
  private final boolean ascii;
  private final long goal;

  public TrainingBar(Experiment experiment, boolean ascii) {
    this.experiment = experiment;
    this.ascii = ascii;
    goal = experiment.runs().stream().mapToLong(Run::goal).sum();
  }

  /** {@code ██████░░░░░░░░░░░░░░░░░░ 25%}. */
  static String bar(long done, long goal, boolean ascii) {
    int filled = (int) (WIDTH * done / goal);
    String bar = (ascii ? "#" : "█").repeat(filled) + (ascii ? "-" : "░").repeat(WIDTH - filled);
    return " " + bar + " " + 100 * done / goal + "%";
  }

  /** The bar and as many losses as fit on the line. */
  @Override
  public String get() {
    long done = experiment.runs().stream().mapToLong(Run::epoch).sum();
    StringBuilder line = new StringBuilder(bar(done, goal, ascii));
    for (Run run : experiment.runs()) {
      String loss = "  " + run.name() + " " + ReportText.loss(run.trainLoss());
      line.append(line.length() + loss.length() > ProgressLine.WIDTH ? "" : loss);
    }
    return line.toString();
  }
}
