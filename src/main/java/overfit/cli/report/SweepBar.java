package overfit.cli.report;

import java.util.function.Supplier;
import overfit.train.Clock;
import overfit.train.sweep.SweepProgress;
import overfit.train.sweep.SweepTraining;

/** A progress bar of a sweep: {@code ██████░░░░░░░░░░░░░░░░░░ 25% 20 of 80 runs 12 s left}. */
public final class SweepBar implements Supplier<String> {

  /** Steps of the bar. */
  private static final long GOAL = 10_000;

  private final SweepTraining training;
  private final Clock clock;
  private final boolean ascii;
  private final long start;

  public SweepBar(SweepTraining training, Clock clock, boolean ascii) {
    this.training = training;
    this.clock = clock;
    this.ascii = ascii;
    start = clock.nanos();
  }

  @Override
  public String get() {
    SweepProgress progress = training.progress();
    String left = progress.left((clock.nanos() - start) / 1e9);
    return TrainingBar.bar((long) (GOAL * progress.share()), GOAL, ascii)
        + "  "
        + progress.ended()
        + " of "
        + ReportText.counted(progress.trials(), "run")
        + (left.isEmpty() ? "" : "  " + left);
  }
}
