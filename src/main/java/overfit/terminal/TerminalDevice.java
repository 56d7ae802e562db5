package overfit.terminal;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.PosixSysTerminal;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.SystemStream;
import org.jline.utils.InfoCmp;

/**
 * JLine's terminal. Its keys come from standard input, or, if that is something else as in {@code
 * cat x.toml | overfit -}, from the terminal that controls this process.
 *
 * @param keys what the terminal reads from; it must not be closed
 * @param output standard output, the same terminal; closing it ends a write that blocks
 */
record TerminalDevice(Terminal terminal, InputStream keys, WritableByteChannel output) {

  /** The terminal that controls a process, https://man7.org/linux/man-pages/man4/tty.4.html. */
  private static final String CONTROLLING = "/dev/tty";

  private static final int STANDARD_OUTPUT = 1;
  private static final int NO_MASTER = -1;

  /** Whether a terminal controls this process. */
  static boolean isControlled() {
    try {
      new FileInputStream(CONTROLLING).close();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /** Opens it without changing its modes. */
  static TerminalDevice open() throws IOException {
    // TerminalDisplay restores the terminal; JLine's hook would interfere.
    System.setProperty("org.jline.shutdownhook.disable", "true");
    // Ctrl-C and Ctrl-Z are read as keys; JLine would raise them as signals too.
    System.setProperty("org.jline.terminal.softwareSignals", "false");
    return Capabilities.isTerminal(0) ? standard() : controlling();
  }

  /** Opens it with JLine's native library, or with external programs if that cannot be loaded. */
  private static TerminalDevice standard() throws IOException {
    Terminal terminal = NativeLibrary.load() ? openedByLibrary() : openedByPrograms();
    return new TerminalDevice(terminal, new FileInputStream(FileDescriptor.in), screen());
  }

  private static Terminal openedByLibrary() throws IOException {
    try {
      return builder().jni(true).exec(false).build();
    } catch (IllegalStateException unknownSystem) {
      return openedByPrograms();
    }
  }

  private static Terminal openedByPrograms() throws IOException {
    try {
      return builder().jni(false).exec(true).build();
    } catch (IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /**
   * Keys from the controlling terminal. JLine needs the number of a descriptor for its modes and
   * size, which Java has for standard streams only: standard output is the same terminal.
   */
  private static TerminalDevice controlling() throws IOException {
    FileInputStream keys = new FileInputStream(CONTROLLING);
    try {
      if (!NativeLibrary.load()) {
        throw new IOException(
            "keys from /dev/tty need a folder for temporary files that allows programs");
      }
      return new TerminalDevice(terminal(keys.getFD(), builder().computeType()), keys, screen());
    } catch (LinkageError | IOException e) {
      keys.close();
      throw new IOException(e.getMessage(), e);
    }
  }

  private static WritableByteChannel screen() {
    return new FileOutputStream(FileDescriptor.out).getChannel();
  }

  private static Terminal terminal(FileDescriptor keys, String type) throws IOException {
    JniNativePty pty =
        new JniNativePty(
            new JniTerminalProvider(),
            SystemStream.Output,
            NO_MASTER,
            null,
            STANDARD_OUTPUT,
            keys,
            STANDARD_OUTPUT,
            FileDescriptor.out,
            CONTROLLING) {};
    return new PosixSysTerminal(
        CONTROLLING, type, pty, StandardCharsets.UTF_8, true, Terminal.SignalHandler.SIG_DFL);
  }

  private static TerminalBuilder builder() {
    TerminalBuilder builder = TerminalBuilder.builder();
    // terminfo is not used; this avoids running infocmp.
    InfoCmp.setLoadedInfoCmp(builder.computeType(), "");
    // Do not query the terminal, which is slow if it does not answer.
    return builder.graphemeCluster(false).ffm(false).dumb(false);
  }
}
