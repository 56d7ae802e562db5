package overfit.cli.report;

import java.io.PrintStream;
import overfit.file.LineOutput;

/** Lines on standard output. */
public final class PrintedLines implements LineOutput {

  private final PrintStream out;
  private boolean closed;

  public PrintedLines(PrintStream out) {
    this.out = out;
  }

  @Override
  public void add(String line) {
    out.print(line);
  }

  @Override
  public void flush() {
    closed = out.checkError();
  }

  /** Whether nobody reads them any more, or they cannot be written. */
  public boolean isClosed() {
    return closed;
  }
}
