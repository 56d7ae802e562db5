package overfit.terminal;

import java.io.IOError;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;
import org.jline.utils.NonBlockingInputStream;
import overfit.screen.Size;

/** The terminal of this process: whether its screen is ours, its size, and its two streams. */
final class TerminalSession {

  /** To the second screen; lines do not wrap there, so that its last cell can be written. */
  private static final String ENTER = "\033[?1049h\033[?7l\033[?25l";

  /**
   * Texts are pasted between marks, so that none of their letters is a key:
   * https://invisible-island.net/xterm/xterm-paste64.html.
   */
  private static final String PASTE_ON = "\033[?2004h";

  private static final String PASTE_OFF = "\033[?2004l";

  /** Buttons and the wheel, in decimal numbers. */
  private static final String MOUSE_ON = "\033[?1000h\033[?1006h";

  private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";

  private static final String LEAVE =
      "\033[?2026l" + MOUSE_OFF + PASTE_OFF + "\033[m\033[?7h\033[?25h\033[?1049l";

  /** For terminals that may have only one screen, which is then left blank. */
  private static final String LEAVE_BLANK = "\033[m\033[?7h\033[?25h\033[H\033[2J\033[?1049l";

  /** The terminal of this process, which takes a while to open. */
  private static final AtomicReference<FutureTask<Terminal>> OPENING =
      new AtomicReference<>(new FutureTask<>(TerminalSession::opened));

  private final Terminal terminal;
  private final Attributes found;
  private final CrashGuard guardian;
  private final boolean modern;
  private volatile boolean entered;
  private boolean mouse;

  private TerminalSession(Terminal terminal, CrashGuard guardian, boolean modern) {
    this.terminal = terminal;
    this.found = terminal.getAttributes();
    this.guardian = guardian;
    this.modern = modern;
  }

  /** What takes the longest in {@link #open}, to be done before; whatever fails is told there. */
  static Runnable preparation() {
    return OPENING.get();
  }

  /** Opens the terminal and changes nothing yet; {@code signals} hears INT, TSTP, CONT, WINCH. */
  static TerminalSession open(boolean modern, Terminal.SignalHandler signals) throws IOException {
    CrashGuard guardian = CrashGuard.start(leaving(modern));
    TerminalSession session = new TerminalSession(terminal(), guardian, modern);
    for (Terminal.Signal signal : Terminal.Signal.values()) {
      session.terminal.handle(signal, signals);
    }
    guardian.awaitReady();
    return session;
  }

  private static Terminal terminal() throws IOException {
    FutureTask<Terminal> opening = OPENING.getAndSet(new FutureTask<>(TerminalSession::opened));
    opening.run();
    try {
      return opening.get();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private static String leaving(boolean modern) {
    return modern ? LEAVE : LEAVE_BLANK;
  }

  /** By JLine's native library, or by external programs where that cannot be loaded. */
  private static Terminal opened() throws IOException {
    // The display restores the terminal; JLine's own hook would do half of it at the same time.
    System.setProperty("org.jline.shutdownhook.disable", "true");
    // Ctrl-C and Ctrl-Z are keys here, and would come once more as signals.
    System.setProperty("org.jline.terminal.softwareSignals", "false");
    try {
      return builder().jni(true).exec(false).build();
    } catch (IllegalStateException noNativeLibrary) {
      return openedByPrograms();
    }
  }

  private static Terminal openedByPrograms() throws IOException {
    try {
      return builder().jni(false).exec(true).build();
    } catch (IllegalStateException e) {
      throw new IOException("the terminal cannot be opened: " + e.getMessage(), e);
    }
  }

  private static TerminalBuilder builder() {
    TerminalBuilder builder = TerminalBuilder.builder();
    // Nothing of terminfo is used: this spares running infocmp.
    InfoCmp.setLoadedInfoCmp(builder.computeType(), "");
    // Nor is the terminal asked what it can do, which takes long where it does not answer.
    return builder.graphemeCluster(false).ffm(false).dumb(false);
  }

  /** From now on keys come one by one, unechoed, and the screen is ours. */
  void enter() throws IOException {
    entered = true;
    guardian.watch(true);
    terminal.enterRawMode();
    write(ENTER + (modern ? PASTE_ON : "") + (mouse ? MOUSE_ON : ""));
  }

  /** Whether the mouse is heard while the screen is ours. Old terminals have none that is. */
  void mouse(boolean on) throws IOException {
    if (modern && on != mouse) {
      mouse = on;
      if (entered) {
        write(on ? MOUSE_ON : MOUSE_OFF);
      }
    }
  }

  /** Everything is again as it was found; nothing happens if it already is. */
  void leave() throws IOException {
    if (entered) {
      try {
        write(leaving(modern));
      } finally {
        restoreModes();
      }
    }
  }

  /** The part of {@link #leave} that a terminal which takes no bytes cannot hold up. */
  void restoreModes() throws IOException {
    if (entered) {
      entered = false;
      guardian.watch(false);
      try {
        terminal.setAttributes(found);
      } catch (IOError e) {
        throw new IOException(e);
      }
    }
  }

  /** What the terminal says; 80 × 24 if it does not know. */
  Size size() {
    org.jline.terminal.Size size = terminal.getSize();
    boolean known = size.getColumns() > 0 && size.getRows() > 0;
    return known ? new Size(size.getColumns(), size.getRows()) : new Size(80, 24);
  }

  /** The bytes of the keys. */
  NonBlockingInputStream input() {
    return (NonBlockingInputStream) terminal.input();
  }

  /** Writes what it is given at once when it is flushed. */
  OutputStream output() {
    return terminal.output();
  }

  /** Comes after {@link #leave}: signals and streams are given back. */
  void close() throws IOException {
    guardian.dismiss();
    terminal.close();
  }

  private void write(String sequence) throws IOException {
    output().write(sequence.getBytes(StandardCharsets.US_ASCII));
    output().flush();
  }
}
