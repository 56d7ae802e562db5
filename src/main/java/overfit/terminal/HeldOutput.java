package overfit.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * Keeps back what is printed while the screen is ours, by a library for example, and prints it
 * afterwards.
 */
final class HeldOutput {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Kept keptOut = new Kept();
  private final Kept keptErr = new Kept();

  private HeldOutput() {}

  /** From now on nothing that is printed appears. */
  static HeldOutput hold() {
    HeldOutput stray = new HeldOutput();
    System.setOut(new PrintStream(stray.keptOut, true));
    System.setErr(new PrintStream(stray.keptErr, true));
    return stray;
  }

  /** Standard output and standard error are what they were, and get what was kept. */
  void release() {
    System.setOut(out);
    System.setErr(err);
    keptOut.moveTo(out);
    keptErr.moveTo(err);
  }

  /** The first 64 KiB: whoever prints in a loop must not fill the memory. */
  private static final class Kept extends ByteArrayOutputStream {

    private static final int MOST = 1 << 16;

    @Override
    public synchronized void write(int b) {
      if (count < MOST) {
        super.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, Math.min(length, MOST - count));
    }

    synchronized void moveTo(PrintStream stream) {
      stream.write(buf, 0, count);
      stream.flush();
      reset();
    }
  }
}
