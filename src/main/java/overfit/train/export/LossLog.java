package overfit.train.export;

import overfit.file.LineOutput;
import overfit.train.Clock;

/** The losses of several runs as lines, which can be read a second after their epochs. */
public final class LossLog {

  private static final long FLUSH_NANOS = 1_000_000_000L;

  private final LineOutput lines;
  private final LossFormat format;
  private final Clock clock;
  private long flushed;

  public LossLog(LineOutput lines, LossFormat format, Clock clock) {
    this.lines = lines;
    this.format = format;
    this.clock = clock;
    flushed = clock.nanos();
    lines.add(format.head(true));
    lines.flush();
  }

  /** Takes the losses of the run with this name. */
  public EpochSink of(String run) {
    return new EpochSink() {
      @Override
      public void add(EpochLosses losses, double seconds) {
        lines.add(format.line(run, losses));
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
