package overfit.terminal;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jline.terminal.Terminal;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;
import overfit.terminal.input.KeyReaderThread;

/**
 * The terminal: one screen to show surfaces on, and one queue of all that happens.
 *
 * <p>Only the thread that opened it shows and polls; any thread may post, wake and close. However
 * the program ends, the terminal is restored first, and nothing is painted after that. What is
 * printed to standard output or standard error meanwhile appears then.
 */
public final class TerminalDisplay implements TerminalWindow, AutoCloseable {

  private static final Event INTERRUPT_KEY = new Event.Key(new KeyStroke('c', true, false));
  private static final Event SUSPEND_KEY = new Event.Key(new KeyStroke('z', true, false));

  /** How long a frame may be stuck in a terminal that takes no bytes, when all has to end. */
  private static final long PATIENCE_MILLISECONDS = 1000;

  private static final long BACKGROUND_MILLISECONDS = 100;

  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /** Held by whoever writes to the terminal or changes its modes. */
  private final ReentrantLock terminal = new ReentrantLock();

  private final AtomicBoolean restoring = new AtomicBoolean();
  private final CountDownLatch restored = new CountDownLatch(1);
  private final Thread hook = new Thread(this::restore, "restore terminal");
  private final Thread.UncaughtExceptionHandler handlerBefore =
      Thread.getDefaultUncaughtExceptionHandler();
  private final TerminalSession session;
  private final AnsiScreen screen;
  private final HeldOutput stray;
  private volatile Size size;

  private TerminalDisplay(Capabilities capabilities, Consumer<Throwable> failed)
      throws IOException {
    boolean modern = capabilities.modern().value();
    // A signal that comes now is heard when all that it changes is there.
    terminal.lock();
    try {
      session = TerminalSession.open(modern, this::signalled);
      size = session.size();
      screen = new AnsiScreen(this::size, capabilities, this::send, this::key);
    } finally {
      terminal.unlock();
    }
    stray = HeldOutput.hold();
    Runtime.getRuntime().addShutdownHook(hook);
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, failure) -> {
          failed.accept(failure);
          restore();
        });
  }

  /**
   * Takes the screen. An exception that no thread catches is handed to {@code failed} on that
   * thread; then the terminal is restored, and whoever polls learns that it is gone.
   */
  public static TerminalDisplay open(Capabilities capabilities, Consumer<Throwable> failed)
      throws IOException {
    TerminalDisplay display = new TerminalDisplay(capabilities, failed);
    display.start();
    return display;
  }

  private void start() throws IOException {
    try {
      session.enter();
    } catch (IOException e) {
      close();
      throw e;
    }
    KeyReaderThread.start(session.input(), this::happened, () -> post(Event.Notice.GONE));
  }

  @Override
  public Size size() {
    return size;
  }

  @Override
  public void show(Surface surface, Theme theme) {
    screen.show(surface, theme);
  }

  private void send(byte[] frame) {
    attempt(
        () -> {
          session.output().write(frame);
          session.output().flush();
        });
  }

  @Override
  public void mouse(boolean on) {
    attempt(() -> session.mouse(on));
  }

  /** Does something to the terminal while it is ours; tells whether that was done. */
  private boolean attempt(Change change) {
    terminal.lock();
    try {
      if (isRestored()) {
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
    if (isRestored()) {
      return Optional.of(Event.Notice.GONE);
    }
    try {
      return Optional.ofNullable(events.poll(milliseconds, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of(Event.Notice.GONE);
    }
  }

  /** Adds an event, as if the terminal had sent it. */
  void post(Event event) {
    events.add(event);
  }

  /** The next key, for components of Lanterna's, which know of nothing else that happens. */
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

  /** Gives the terminal back as it was found. Closing twice is closing once. */
  @Override
  public void close() {
    restore();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
      session.close();
    } catch (IOException | IllegalStateException ending) {
      // The terminal is gone; or a signal ends the program, perhaps in the background, where
      // whoever sets a terminal is stopped.
    }
  }

  /** All that must happen however the program ends. */
  private void restore() {
    boolean alone = awaitTerminal();
    try {
      if (restoring.compareAndSet(false, true)) {
        restored.countDown();
        post(Event.Notice.GONE);
        Thread.setDefaultUncaughtExceptionHandler(handlerBefore);
        giveBack(alone);
        stray.release();
      }
    } finally {
      if (alone) {
        terminal.unlock();
      }
    }
  }

  private void giveBack(boolean alone) {
    try {
      if (alone) {
        session.leave();
      } else {
        session.restoreModes();
      }
    } catch (IOException gone) {
      // Nobody is there to see it.
    }
  }

  private boolean awaitTerminal() {
    try {
      return terminal.tryLock(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return terminal.tryLock();
    }
  }

  private boolean isRestored() {
    return restored.getCount() == 0;
  }

  private void happened(Event event) {
    boolean suspend = event.equals(SUSPEND_KEY) && JobControl.isPossible();
    post(suspend ? Event.Notice.SUSPEND : event);
  }

  private void signalled(Terminal.Signal signal) {
    switch (signal) {
      case INT -> post(INTERRUPT_KEY);
      case TSTP -> post(Event.Notice.SUSPEND);
      case CONT -> post(Event.Notice.CONTINUED);
      case WINCH -> attempt(this::resized);
      default -> {}
    }
  }

  /** Of many sizes one after the other only the last counts. */
  private void resized() {
    measure();
    events.removeIf(Event.Resized.class::isInstance);
    post(new Event.Resized(size));
  }

  private void measure() {
    size = session.size();
    screen.forget();
  }

  @Override
  public void suspend() {
    if (attempt(session::leave)) {
      JobControl.stop();
      resume();
    }
  }

  /** A program that goes on in the background has no screen until it is in the foreground. */
  @Override
  public void resume() {
    try {
      while (!JobControl.isForeground()
          && !restored.await(BACKGROUND_MILLISECONDS, TimeUnit.MILLISECONDS)) {}
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
