package overfit.terminal;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * Buffers what is printed while the program has the screen, by a library for example, and prints it
 * afterwards.
 */
final class HeldOutput {

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final Buffer outBuffer = new Buffer();
  private final Buffer errBuffer = new Buffer();

  private HeldOutput() {}

  /** Redirects standard output and standard error to buffers. */
  static HeldOutput hold() {
    HeldOutput held = new HeldOutput();
    System.setOut(new PrintStream(held.outBuffer, true));
    System.setErr(new PrintStream(held.errBuffer, true));
    return held;
  }

  /** Restores standard output and standard error, and prints the buffers to them. */
  void release() {
    drop();
    outBuffer.moveTo(out);
    errBuffer.moveTo(err);
  }

  /** Restores standard output and standard error without printing the buffers. */
  void drop() {
    System.setOut(out);
    System.setErr(err);
  }

  /** A buffer of 64 KiB that drops the rest, so that a loop of prints cannot exhaust the memory. */
  private static final class Buffer extends ByteArrayOutputStream {

    private static final int MAX_BYTES = 1 << 16;

    @Override
    public synchronized void write(int b) {
      if (count < MAX_BYTES) {
        super.write(b);
      }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
      super.write(bytes, offset, Math.min(length, MAX_BYTES - count));
    }

    synchronized void moveTo(PrintStream stream) {
      stream.write(buf, 0, count);
      stream.flush();
      reset();
    }
  }
}
