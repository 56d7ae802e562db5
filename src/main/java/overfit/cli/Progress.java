package overfit.cli;

import java.io.PrintStream;
import java.util.function.Supplier;

/** A line on standard error that is written over while something takes its time. */
final class Progress {

  static final int WIDTH = 79;

  private static final long INTERVAL_NANOS = 100_000_000;

  private final Host host;
  private final Supplier<String> line;
  private final boolean visible;
  private long lastShown;
  private boolean shown;

  private Progress(Host host, Supplier<String> line, boolean visible) {
    this.host = host;
    this.line = line;
    this.visible = visible;
    lastShown = host.clock().nanos();
  }

  /** Shows nothing where nobody watches, or where the line cannot be written over. */
  static Progress of(Host host, Supplier<String> line, boolean quiet) {
    boolean dumb = host.environment().getOrDefault("TERM", "dumb").equals("dumb");
    return new Progress(host, line, host.errTerminal() && !dumb && !quiet);
  }

  /** At most ten times a second. */
  void show() {
    long now = host.clock().nanos();
    if (!visible || now - lastShown < INTERVAL_NANOS) {
      return;
    }
    lastShown = now;
    shown = true;
    print(line.get());
  }

  void clear() {
    if (shown) {
      print("");
      host.err().print('\r');
      host.err().flush();
    }
  }

  private void print(String text) {
    PrintStream err = host.err();
    err.print('\r' + Columns.left(text, WIDTH));
    err.flush();
  }
}
