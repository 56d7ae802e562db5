package overfit.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;
import overfit.terminal.input.KeyReaderThread;

/**
 * The terminal: a screen that shows surfaces, and a queue of events.
 *
 * <p>Only the thread that opened it may show and poll; any thread may post, wake and close. The
 * terminal is restored however the program ends, and nothing is drawn after that. Output printed to
 * standard output or standard error in the meantime appears then.
 */
public final class TerminalDisplay implements TerminalWindow, AutoCloseable {

  private static final Event INTERRUPT_KEY = new Event.Key(new KeyStroke('c', true, false));
  private static final Event SUSPEND_KEY = new Event.Key(new KeyStroke('z', true, false));
  private static final Event REPAINT_KEY = new Event.Key(new KeyStroke('l', true, false));

  /** How long closing waits for a write to a terminal that does not respond. */
  private static final long WRITE_TIMEOUT_MILLISECONDS = 500;

  private static final long BACKGROUND_MILLISECONDS = 100;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /** Held while writing to the terminal or changing its modes. */
  private final ReentrantLock terminal = new ReentrantLock();

  /** Counted down when restoring begins; nothing is drawn after that. */
  private final CountDownLatch restoring = new CountDownLatch(1);

  private final Thread hook = new Thread(this::restore, "restore terminal");
  private final Thread.UncaughtExceptionHandler previousHandler =
      Thread.getDefaultUncaughtExceptionHandler();
  private final TerminalSession session;
  private final AnsiScreen screen;
  private final HeldOutput heldOutput;
  private volatile Size size;

  private TerminalDisplay(Capabilities capabilities, Consumer<Throwable> failed)
      throws IOException {
    boolean modern = capabilities.modern().value();
    // A signal that arrives now is handled once the fields that it changes are set.
    terminal.lock();
    try {
      session = TerminalSession.open(modern, this::onSignal);
      size = session.size();
      screen = new AnsiScreen(this::size, capabilities, this::send, this::key);
    } finally {
      terminal.unlock();
    }
    heldOutput = HeldOutput.hold();
    Runtime.getRuntime().addShutdownHook(hook);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failed.accept(failure);
          restore();
        });
  }

  /**
   * Opens the terminal and takes the screen. An uncaught exception is passed to {@code failed} on
   * its thread; then the terminal is restored, and polling returns {@link Event.Notice#GONE}.
   */
  public static TerminalDisplay open(Capabilities capabilities, Consumer<Throwable> failed)
      throws IOException {
    TerminalDisplay display = new TerminalDisplay(capabilities, failed);
    display.start();
    return display;
  }

  private void start() throws IOException {
    try {
      enter();
      KeyReaderThread.start(
          session.input(), session.keys(), this::onInput, () -> post(Event.Notice.GONE));
    } catch (IOException | RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Takes the screen, unless a signal has ended the program meanwhile. */
  private void enter() throws IOException {
    terminal.lock();
    try {
      if (!isRestoring()) {
        session.enter();
      }
    } finally {
      terminal.unlock();
    }
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public void show(Surface surface, Theme theme) {
    screen.show(surface, theme);
  }

  @Override
  public void copy(String text) {
    screen.copy(text);
  }

  private void send(byte[] frame) {
    attempt(() -> session.send(frame));
  }

  @Override
  public void mouse(boolean on) {
    attempt(() -> session.mouse(on));
  }

  /** Changes the terminal unless restoring has begun; returns whether that was done. */
  private boolean attempt(Change change) {
    terminal.lock();
    try {
      if (isRestoring()) {
        return false;
      }
      change.make();
      return true;
    } catch (IOException gone) {
      post(Event.Notice.GONE);
      return false;
    } finally {
      terminal.unlock();
    }
  }

  @Override
  public Optional<Event> poll(long milliseconds) {
    if (isRestoring()) {
      // A terminal that takes no output is left by Ctrl-C, which its program is to know.
      return Optional.of(events.remove(INTERRUPT_KEY) ? INTERRUPT_KEY : Event.Notice.GONE);
    }
    try {
      return Optional.ofNullable(events.poll(milliseconds, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Event.Notice.GONE);
    }
  }

  /** Adds an event to the queue. */
  void post(Event event) {
    events.add(event);
  }

  /** The next key for components of Lanterna; other events are dropped. */
  private Optional<KeyStroke> key(long milliseconds) {
    Optional<Event> event = poll(milliseconds);
    if (event.isPresent() && event.get() instanceof Event.Key key) {
      return Optional.of(key.stroke());
    }
    return event.filter(Event.Notice.GONE::equals).map(gone -> new KeyStroke(KeyType.EOF));
  }

  @Override
  public void wake() {
    if (!events.contains(Event.Notice.WOKEN)) {
      post(Event.Notice.WOKEN);
    }
  }

  /** Restores the terminal. Closing again has no effect. */
  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      session.close();
    } catch (IOException | IllegalStateException e) {
      // The terminal is gone, or the shutdown hook is already running because of a signal. Then the
      // session stays open: in the background, a process that changes a terminal is stopped.
    }
  }

  /** Restores the terminal, however the program ends. */
  private void restore() {
    boolean locked = lockTerminal();
    try {
      if (beginRestoring()) {
        post(Event.Notice.GONE);
        Thread.setDefaultUncaughtExceptionHandler(previousHandler);
        leaveSession(locked);
        releaseOutput(locked);
      }
    } finally {
      if (locked) {
        terminal.unlock();
      }
    }
  }

  /** Returns whether this is the first call, whose caller restores the terminal. */
  private synchronized boolean beginRestoring() {
    boolean first = !isRestoring();
    restoring.countDown();
    return first;
  }

  /** Printing to a terminal that takes no output would block. */
  private void releaseOutput(boolean locked) {
    if (locked) {
      heldOutput.release();
    } else {
      heldOutput.drop();
    }
  }

  private void leaveSession(boolean locked) {
    try {
      if (locked) {
        session.leave();
      } else {
        session.restoreModes();
        session.abandonOutput();
      }
    } catch (IOException gone) {
      // A terminal that is gone needs no restoring.
    }
  }

  private boolean lockTerminal() {
    try {
      return terminal.tryLock(WRITE_TIMEOUT_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return terminal.tryLock();
    }
  }

  /** While the terminal takes no output, the thread that shows surfaces answers no Ctrl-C. */
  private void endIfBlocked() {
    if (lockTerminal()) {
      terminal.unlock();
    } else {
      restore();
    }
  }

  private boolean isRestoring() {
    return restoring.getCount() == 0;
  }

  private void onInput(Event event) {
    if (event.equals(REPAINT_KEY)) {
      attempt(this::onResize); // another program may have written on the screen
      return;
    }
    boolean suspend = event.equals(SUSPEND_KEY) && JobControl.isPossible();
    post(suspend ? Event.Notice.SUSPEND : event);
    if (event.equals(INTERRUPT_KEY)) {
      endIfBlocked();
    }
  }

  private void onSignal(Terminal.Signal signal) {
    switch (signal) {
      case INT -> onInput(INTERRUPT_KEY);
      case TSTP -> post(Event.Notice.SUSPEND);
      case CONT -> post(Event.Notice.CONTINUED);
      case WINCH -> attempt(this::onResize);
      default -> {}
    }
  }

  /** Replaces earlier resize events, since only the last size counts. */
  private void onResize() throws IOException {
    measure();
    events.removeIf(Event.Resized.class::isInstance);
    post(new Event.Resized(size));
  }

  private void measure() throws IOException {
    size = session.size();
    screen.invalidate();
  }

  @Override
  public void suspend() {
    if (attempt(session::leave)) {
      JobControl.stop();
      resume();
    }
  }

  /** Waits for the foreground: a job continued in the background must not take the screen. */
  @Override
  public void resume() {
    try {
      while (!JobControl.isForeground()
          && !restoring.await(BACKGROUND_MILLISECONDS, TimeUnit.MILLISECONDS)) {}
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    attempt(
        () -> {
          session.enter();
          measure();
        });
  }

  private interface Change {
    void make() throws IOException;
  }
}
