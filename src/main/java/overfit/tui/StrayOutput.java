package overfit.tui;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/**
 * Keeps what is printed while the screen belongs to the program, by a library for example, so that
 * it can be read afterwards.
 */
final class StrayOutput {

  /** Whoever prints in a loop must not fill the memory. */
  private static final int MOST = 1 << 16;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  private StrayOutput() {}

  /** From now on standard output and standard error are kept. */
  static StrayOutput capture() {
    StrayOutput stray = new StrayOutput();
    PrintStream kept = new PrintStream(stray.stream(), true);
    System.setOut(kept);
    System.setErr(kept);
    return stray;
  }

  /** Standard output and standard error are again what they were. */
  void release() {
    System.setOut(out);
    System.setErr(err);
  }

  /** What was printed, up to 64 KiB of it. */
  String text() {
    synchronized (kept) {
      return kept.toString(Charset.defaultCharset());
    }
  }

  private OutputStream stream() {
    return new OutputStream() {
      @Override
      public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) {
        synchronized (kept) {
          kept.write(bytes, offset, Math.min(length, MOST - kept.size()));
        }
      }
    };
  }
}
