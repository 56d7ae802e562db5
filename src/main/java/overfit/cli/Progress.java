package overfit.cli;

import java.io.PrintStream;
import overfit.screen.Figures;
import overfit.screen.Glyphs;
import overfit.train.Experiment;
import overfit.train.Run;

/** A line on standard error that is written over while an experiment trains. */
final class Progress {

  private static final int BAR_WIDTH = 24;
  private static final long INTERVAL_NANOS = 100_000_000;
  private static final int WIDTH = 79;

  private final Host host;
  private final Experiment experiment;
  private final boolean visible;
  private final long goal;
  private long lastShown;
  private boolean shown;

  private Progress(Host host, Experiment experiment, boolean visible) {
    this.host = host;
    this.experiment = experiment;
    this.visible = visible;
    goal = experiment.runs().stream().mapToLong(Run::goal).sum();
    lastShown = host.clock().nanos();
  }

  /** Shows nothing where nobody watches, or where the line cannot be written over. */
  static Progress of(Host host, Experiment experiment, boolean quiet) {
    boolean dumb = host.environment().getOrDefault("TERM", "dumb").equals("dumb");
    return new Progress(host, experiment, host.errTerminal() && !dumb && !quiet);
  }

  /** At most ten times a second. */
  void show() {
    long now = host.clock().nanos();
    if (!visible || now - lastShown < INTERVAL_NANOS) {
      return;
    }
    lastShown = now;
    shown = true;
    print(line());
  }

  void clear() {
    if (shown) {
      print("");
      host.err().print('\r');
      host.err().flush();
    }
  }

  private void print(String line) {
    PrintStream err = host.err();
    err.print('\r' + Columns.left(line, WIDTH));
    err.flush();
  }

  /** Leaves out the losses that have no room. */
  private String line() {
    long done = experiment.runs().stream().mapToLong(Run::epoch).sum();
    int filled = (int) (BAR_WIDTH * done / goal);
    boolean ascii = host.terminal().glyphs().value() == Glyphs.ASCII;
    String bar =
        (ascii ? "#" : "█").repeat(filled) + (ascii ? "-" : "░").repeat(BAR_WIDTH - filled);
    StringBuilder line = new StringBuilder(" " + bar + " " + 100 * done / goal + "%");
    for (Run run : experiment.runs()) {
      String loss = "  " + run.name() + " " + Figures.fixed(run.trainLoss(), 4);
      line.append(line.length() + loss.length() > WIDTH ? "" : loss);
    }
    return line.toString();
  }
}
