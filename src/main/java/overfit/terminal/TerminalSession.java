package overfit.terminal;

import java.io.IOError;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.utils.NonBlockingInputStream;
import overfit.ansi.EscapeSequence;
import overfit.screen.Size;

/** The terminal of this process: its modes, its size and its streams. */
final class TerminalSession {

  /** Alternate screen, no line wrap (so that the last cell can be written), hidden cursor. */
  private static final String ENTER = "\033[?1049h\033[?7l" + EscapeSequence.HIDE_CURSOR;

  /**
   * Bracketed paste, so that pasted characters are not taken for keys:
   * https://invisible-island.net/xterm/xterm-paste64.html.
   */
  private static final String PASTE_ON = "\033[?2004h";

  private static final String PASTE_OFF = "\033[?2004l";

  /** Mouse buttons and wheel, with SGR coordinates. */
  private static final String MOUSE_ON = "\033[?1000h\033[?1006h";

  private static final String MOUSE_OFF = "\033[?1006l\033[?1000l";

  /**
   * Keys as characters and not by their codes, for xterm and in the kitty keyboard protocol. A
   * terminal that does not know {@code >4m} may underline, hence the {@code m}.
   */
  private static final String PLAIN_KEYS = "\033[>4m\033[m\033[=0u";

  /**
   * Off with what a program that crashed may have left on: application cursor keys and keypad,
   * mouse and focus events, keys by their codes. A terminal that does not know {@code >4m} may
   * underline, hence the {@code m}.
   */
  private static final String ORDINARY_INPUT =
      "\033[?1l\033>"
          + MOUSE_OFF
          + "\033[?1002l\033[?1003l\033[?1004l\033[?1005l\033[?1015l"
          + PLAIN_KEYS;

  private static final String LEAVE =
      EscapeSequence.END_UPDATE
          + ORDINARY_INPUT
          + PASTE_OFF
          + "\033[?7h"
          + EscapeSequence.SHOW_CURSOR
          + "\033[?1049l";

  /** For terminals that may lack an alternate screen: the screen is cleared. */
  private static final String LEAVE_BLANK =
      "\033[m\033[?7h" + EscapeSequence.SHOW_CURSOR + "\033[H\033[2J\033[?1049l";

  /** The device, opened in the background by {@link TerminalPreload}, since this takes time. */
  private static final AtomicReference<FutureTask<GuardedDevice>> OPENING =
      new AtomicReference<>(opening());

  private final GuardedDevice guarded;
  private final TerminalDevice device;
  private final Terminal terminal;
  private final Attributes originalModes;
  private final boolean modern;
  private volatile boolean entered;
  private boolean mouse;

  /** Leaves the terminal as it is. */
  TerminalSession(GuardedDevice guarded, boolean modern) throws IOException {
    this.guarded = guarded;
    this.device = guarded.device();
    this.terminal = device.terminal();
    this.originalModes = ask(terminal::getAttributes);
    this.modern = modern;
  }

  /** The slow part of {@link #open}, to be run before; errors are reported by {@code open}. */
  static Runnable preparation() {
    return OPENING.get();
  }

  /** Opens the terminal without changing it; {@code signals} gets INT, TSTP, CONT and WINCH. */
  static TerminalSession open(boolean modern, Terminal.SignalHandler signals) throws IOException {
    return open(guardedDevice(), modern, signals);
  }

  /** Closes the device if that fails. */
  static TerminalSession open(GuardedDevice guarded, boolean modern, Terminal.SignalHandler signals)
      throws IOException {
    try {
      TerminalSession session = new TerminalSession(guarded, modern);
      for (Terminal.Signal signal : Terminal.Signal.values()) {
        session.terminal.handle(signal, signals);
      }
      guarded.guard().awaitReady();
      return session;
    } catch (IOException | RuntimeException | Error e) {
      guarded.close();
      throw e;
    }
  }

  private static FutureTask<GuardedDevice> opening() {
    return new FutureTask<>(() -> GuardedDevice.open(CrashGuard.start(), TerminalDevice::open));
  }

  private static GuardedDevice guardedDevice() throws IOException {
    FutureTask<GuardedDevice> opening = OPENING.getAndSet(opening());
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

  private String leaveSequence() {
    return modern ? LEAVE : LEAVE_BLANK;
  }

  /** Enters raw mode and takes the screen. */
  void enter() throws IOException {
    entered = true;
    guarded.guard().on(leaveSequence());
    ask(terminal::enterRawMode);
    write(modern ? ORDINARY_INPUT + ENTER + PLAIN_KEYS + PASTE_ON : ENTER);
    if (mouse) {
      write(MOUSE_ON);
    }
  }

  /** Turns mouse events on or off; without effect on terminals that are not modern. */
  void mouse(boolean on) throws IOException {
    if (modern && on != mouse) {
      mouse = on;
      if (entered) {
        write(on ? MOUSE_ON : MOUSE_OFF);
      }
    }
  }

  /** Restores screen and modes, unless already done. */
  void leave() throws IOException {
    if (entered) {
      try {
        write(leaveSequence());
      } finally {
        restoreModes();
      }
      guarded.guard().off();
    }
  }

  /**
   * The part of {@link #leave} that works even if the terminal does not accept output. The crash
   * guard restores the screen when it does.
   */
  void restoreModes() throws IOException {
    if (entered) {
      entered = false;
      try {
        terminal.setAttributes(originalModes);
      } catch (IOError e) {
        throw new IOException(e);
      }
    }
  }

  /** The size of the terminal; 80 × 24 if unknown. */
  Size size() throws IOException {
    org.jline.terminal.Size size = ask(terminal::getSize);
    boolean known = size.getColumns() > 0 && size.getRows() > 0;
    return known ? new Size(size.getColumns(), size.getRows()) : new Size(80, 24);
  }

  /** The bytes of keys and other input. */
  NonBlockingInputStream input() {
    return (NonBlockingInputStream) terminal.input();
  }

  /** What {@link #input} reads from. It must not be closed. */
  InputStream keys() {
    return device.keys();
  }

  /** Sends bytes; waits while the terminal takes none. */
  void send(byte[] bytes) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.hasRemaining()) {
      device.output().write(left);
    }
  }

  /** Makes {@link #send} fail, now and from now on, even where another thread waits in it. */
  void abandonOutput() throws IOException {
    device.output().close();
  }

  /** Releases signals and streams; call {@link #leave} before. */
  void close() throws IOException {
    guarded.close();
  }

  /** JLine throws an {@link IOError} if the terminal is gone. */
  private static <T> T ask(Supplier<T> question) throws IOException {
    try {
      return question.get();
    } catch (IOError e) {
      throw new IOException(e);
    }
  }

  private void write(String sequence) throws IOException {
    send(sequence.getBytes(StandardCharsets.US_ASCII));
  }
}
