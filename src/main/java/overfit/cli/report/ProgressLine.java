package overfit.cli.report;

import java.io.PrintStream;
import java.util.function.Supplier;
import overfit.cli.process.Host;

/** A progress line on standard error, overwritten in place. When it is closed, it is cleared. */
public final class ProgressLine implements AutoCloseable {

  static final int WIDTH = 79;

  private static final long INTERVAL_NANOS = 100_000_000;

  private final Host host;
  private final Supplier<String> line;
  private final boolean visible;
  private long lastShown;
  private boolean shown;

  private ProgressLine(Host host, Supplier<String> line, boolean visible) {
    this.host = host;
    this.line = line;
    this.visible = visible;
    lastShown = host.clock().nanos();
  }

  /** Shows nothing unless standard error is a terminal that can overwrite a line. */
  public static ProgressLine of(Host host, Supplier<String> line, boolean quiet) {
    boolean dumb = host.environment().getOrDefault("TERM", "dumb").equals("dumb");
    return new ProgressLine(host, line, host.errTerminal() && !dumb && !quiet);
  }

  /** Redraws the line, at most ten times per second. */
  public void show() {
    long now = host.clock().nanos();
    if (!visible || now - lastShown < INTERVAL_NANOS) {
      return;
    }
    lastShown = now;
    shown = true;
    print(line.get());
  }

  @Override
  public void close() {
    if (shown) {
      print("");
      host.err().print('\r');
      host.err().flush();
    }
  }

  private void print(String text) {
    PrintStream err = host.err();
    err.print('\r' + Padding.left(text, WIDTH));
    err.flush();
  }
}
