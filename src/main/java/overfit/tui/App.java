package overfit.tui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.file.InputException;
import overfit.lesson.Lessons;
import overfit.screen.Surface;
import overfit.terminal.Capabilities;
import overfit.terminal.Clipboard;
import overfit.terminal.FrameListener;
import overfit.terminal.FrameRate;
import overfit.terminal.TerminalDisplay;
import overfit.terminal.TerminalWindow;
import overfit.terminal.input.Event;
import overfit.terminal.input.KeyName;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.InspectionFailure;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Training;
import overfit.train.sweep.BackgroundSweep;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/**
 * The terminal program: its loop handles events, which change the model, and paints it. Keys are
 * painted at once, snapshots of the training as often as the terminal keeps up.
 */
public final class App {

  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  /** The timeout while only an event can change the screen. */
  private static final long IDLE_MILLISECONDS = 60_000;

  /** How long a key may seem to do nothing. */
  private static final long SHORT_MILLISECONDS = 100;

  private final Clock clock;
  private final Look look;
  private final IncrementalScreen canvas;
  private final TerminalWindow window;
  private final FrameListener listener;
  private final Session session;
  private final Autosave autosave;
  private final Exporter exporter;
  private final ProgressSave progress;

  private boolean snapshotReady;
  private boolean dirty = true;
  private FrameRate rate;
  private long nextFrame;
  private String message = "";
  private Optional<Throwable> inspectionFailure = Optional.empty();

  /**
   * Training starts at once; a saved session is first replayed at full speed.
   *
   * @param listener sees what the window shows
   * @param saved the session to reopen, if there is one
   * @param lessons what can be opened beside an experiment
   * @param background saves the experiment meanwhile, in the order of its tasks
   */
  App(
      Presets presets,
      Clock clock,
      EngineChooser engines,
      Capabilities terminal,
      TerminalWindow window,
      FrameListener listener,
      Model model,
      Optional<SavedSession> saved,
      Lessons lessons,
      Executor background) {
    this.clock = clock;
    this.look = Look.of(terminal);
    this.canvas = new IncrementalScreen(look);
    this.rate = FrameRate.of(terminal.framesPerSecond().value());
    this.window = window;
    this.listener = listener;
    this.session =
        new Session(
            presets,
            model.withView(model.view().withTheme(terminal.theme().value())),
            saved,
            (wanted, speed, first) ->
                new Training(
                    wanted,
                    speed,
                    clock,
                    engines,
                    window::wake,
                    first.stream().toArray(Order[]::new)),
            plan ->
                new BackgroundSweep(
                    plan,
                    BackgroundSweep.threadsBesideScreen(),
                    clock,
                    EngineChooser.SERIAL,
                    window::wake),
            text -> copied(terminal, window, text),
            lessons);
    this.progress = new ProgressSave(lessons, background);
    this.autosave = new Autosave(background);
    this.exporter = new Exporter(clock, window::wake);
    this.nextFrame = clock.nanos();
  }

  private static String copied(Capabilities terminal, TerminalWindow window, String text) {
    Clipboard clipboard = terminal.clipboard().value();
    String refusal = clipboard.refusal(text);
    if (!refusal.isEmpty()) {
      return "not copied: " + refusal;
    }
    window.copy(text);
    return clipboard.sent();
  }

  /**
   * Runs the program on the terminal until the user quits; returns the exit code. The first failure
   * of any thread, even of an inspection, is thrown here, after the terminal is restored; {@link
   * InputException} if the terminal cannot be opened.
   *
   * @param listener receives every frame
   * @param background saves the experiment meanwhile, in the order of its tasks
   * @param messages receives a message to print after the terminal is restored
   */
  public static int run(
      Capabilities terminal,
      Presets presets,
      StartState start,
      Clock clock,
      EngineChooser engines,
      FrameListener listener,
      Executor background,
      Consumer<String> messages) {
    Failures failures = new Failures();
    String message = "";
    int code = 0;
    try (TerminalDisplay display = TerminalDisplay.open(terminal, failures::add)) {
      Model model = start.model();
      App app =
          new App(
              presets,
              clock,
              engines,
              terminal,
              display,
              listener,
              model,
              start.saved(),
              start.lessons(),
              background);
      code = app.loop();
      message = app.message;
      app.inspectionFailure.ifPresent(failures::add);
    } catch (IOException e) {
      failures.add(new InputException("the terminal cannot be opened: " + e.getMessage()));
    } catch (RuntimeException | Error failure) {
      failures.add(failure);
    }
    if (!message.isEmpty()) {
      messages.accept(message);
    }
    failures.throwFirst();
    return code;
  }

  /** Runs until the user quits; returns the exit code. */
  int loop() {
    try {
      while (session.exit().isEmpty()) {
        paint();
        Optional<Event> event = window.poll(timeout());
        while (event.isPresent() && session.exit().isEmpty()) {
          handle(event.get());
          event = window.poll(0);
        }
      }
      if (!session.stop(SHORT_MILLISECONDS)) {
        showQuitting();
      }
      message = message(exporter.finish(session), autosave.finish(session), progress.finish());
      return session.exit().getAsInt();
    } finally {
      session.close();
    }
  }

  private static String message(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining("; "));
  }

  /** The current epoch takes a moment. */
  private void showQuitting() {
    Model model = session.model().withoutOverlay().withAsked(AskedWord.QUITTING);
    window.show(canvas.draw(model, window.size()), model.view().theme());
  }

  /** Milliseconds until the next frame may be painted, or until time alone changes the screen. */
  private long timeout() {
    if (dirty) {
      return 0;
    }
    long now = clock.nanos();
    long still = Math.min(session.stillFor(now) / NANOS_PER_MILLISECOND + 1, IDLE_MILLISECONDS);
    return snapshotReady
        ? Math.min(still, Math.max(0, nextFrame - now) / NANOS_PER_MILLISECOND + 1)
        : still;
  }

  private void handle(Event event) {
    boolean mouse = session.model().view().mouse();
    dispatch(event);
    progress.see(session.model());
    if (session.model().view().mouse() != mouse) {
      window.mouse(!mouse);
    }
  }

  private void dispatch(Event event) {
    if (event instanceof Event.Key key) {
      session.press(KeyName.of(key.stroke()));
      dirty = true;
    } else if (event instanceof Event.Paste paste) {
      session.paste(paste.line());
      dirty = true;
    } else if (event instanceof Event.Mouse mouse) {
      session.apply(MouseActions.at(session.model(), look, window.size(), mouse));
      dirty = true;
    } else if (event == Event.Notice.WOKEN) {
      snapshotReady = true;
    } else if (event == Event.Notice.GONE) {
      session.leave(0);
    } else if (event == Event.Notice.SUSPEND) {
      window.suspend();
      dirty = true;
    } else if (event == Event.Notice.CONTINUED) {
      window.resume();
      dirty = true;
    } else {
      dirty = true;
    }
  }

  private void tell(String error) {
    session.tell(error);
    dirty = true;
  }

  private Optional<Throwable> failedInspection() {
    return session.model().snapshot().stream()
        .flatMap(Snapshot::failures)
        .<Throwable>map(InspectionFailure::error)
        .findFirst();
  }

  private void paint() {
    long now = clock.nanos();
    if (snapshotReady && now - nextFrame >= 0) {
      snapshotReady = false;
      nextFrame = now + rate.nanos();
      session.takeSnapshot();
      inspectionFailure = inspectionFailure.or(this::failedInspection);
      dirty = true;
    }
    dirty |= exporter.see(session);
    dirty |= session.passTime(now);
    autosave.see(session, now);
    progress.see(session.model());
    if (session.model().notice().isEmpty()) {
      autosave.failure().or(progress::failure).ifPresent(this::tell);
    }
    if (dirty && session.exit().isEmpty()) {
      dirty = false;
      session.resize(window.size());
      Model model = session.model();
      Surface surface = canvas.draw(model, window.size());
      long start = clock.nanos();
      window.show(surface, model.view().theme());
      rate = rate.after(clock.nanos() - start);
      boolean hadNotFailed = listener.failure().isEmpty();
      listener.see(surface, model.view().theme());
      listener.failure().filter(reason -> hadNotFailed).ifPresent(this::tell);
    }
  }
}
