package overfit.train.export;

import java.util.Collection;
import overfit.config.Averaging;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.file.LineOutput;
import overfit.train.Clock;

/** The losses of several runs as lines, which can be read a second after their epochs. */
public final class LossLog {

  private static final long FLUSH_NANOS = 1_000_000_000L;

  private final LineOutput lines;
  private final LossFormat format;
  private final Clock clock;
  private final boolean averaged;
  private long flushed;

  /**
   * @param runs all runs of the log
   */
  public LossLog(LineOutput lines, LossFormat format, Clock clock, Collection<RunSpec> runs) {
    averaged = runs.stream().anyMatch(LossLog::keepsAverage);
    this.lines = lines;
    this.format = format;
    this.clock = clock;
    flushed = clock.nanos();
    lines.add(format.head(true, averaged));
    lines.flush();
  }

  /** Whether the losses of a run include those of averaged parameters. */
  public static boolean keepsAverage(RunSpec run) {
    return run.config().get(Settings.AVERAGE) != Averaging.NONE;
  }

  /** Takes the losses of the run with this name. */
  public EpochSink of(String run) {
    return new EpochSink() {
      @Override
      public void add(EpochLosses losses, double seconds) {
        lines.add(format.line(run, losses, averaged));
        long now = clock.nanos();
        if (now - flushed >= FLUSH_NANOS) {
          flushed = now;
          lines.flush();
        }
      }

      @Override
      public void end(double seconds) {
        lines.flush();
      }
    };
  }
}
