package overfit.tui;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.screen.Surface;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.terminal.FrameRate;
import overfit.terminal.TerminalDisplay;
import overfit.terminal.TerminalWindow;
import overfit.terminal.input.Event;
import overfit.terminal.input.KeyName;
import overfit.train.Clock;
import overfit.train.EngineChooser;
import overfit.train.Order;
import overfit.train.Training;
import overfit.tui.model.Model;
import overfit.tui.widget.Look;

/**
 * The program on the screen: takes events, changes the model, sends orders, paints. Keys are
 * painted at once; pictures of the training as often as the terminal can take them.
 */
public final class App {

  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  /** Nothing happens while nobody presses a key: any time will do. */
  private static final long LONG_MILLISECONDS = 60_000;

  private final Clock clock;
  private final Look look;
  private final IncrementalScreen canvas;
  private final TerminalWindow window;
  private final FrameListener audience;
  private final Session session;

  private boolean offered;
  private boolean dirty = true;
  private FrameRate rate;
  private long nextFrame;
  private String farewell = "";

  /**
   * Training begins at once, and goes as fast as it can to where the experiment was left.
   *
   * @param audience sees what the window shows
   * @param left nothing for one that begins
   */
  App(
      Presets presets,
      Clock clock,
      EngineChooser engines,
      Capabilities terminal,
      TerminalWindow window,
      FrameListener audience,
      Model model,
      Optional<SavedSession> left) {
    this.clock = clock;
    this.look = Look.of(terminal);
    this.canvas = new IncrementalScreen(look);
    this.rate = FrameRate.of(terminal.framesPerSecond().value());
    this.window = window;
    this.audience = audience;
    this.session =
        new Session(
            presets,
            model.withView(model.view().withTheme(terminal.theme().value())),
            left,
            (wanted, speed, first) ->
                new Training(
                    wanted,
                    speed,
                    clock,
                    engines,
                    window::wake,
                    first.stream().toArray(Order[]::new)));
    this.nextFrame = clock.nanos();
  }

  /**
   * Takes the screen and trains until the user leaves; gives the exit code. A fault in any thread
   * is thrown here, once the screen is given back.
   *
   * @param audience sees what the screen shows
   * @param farewell hears what there is to say then
   */
  public static int run(
      Capabilities terminal,
      Presets presets,
      StartState opening,
      Clock clock,
      EngineChooser engines,
      FrameListener audience,
      Consumer<String> farewell)
      throws IOException {
    BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    int code;
    App app;
    try (TerminalDisplay display = TerminalDisplay.open(terminal, faults::add)) {
      Model model = opening.model();
      app = new App(presets, clock, engines, terminal, display, audience, model, opening.left());
      code = app.loop();
    }
    if (!app.farewell.isEmpty()) {
      farewell.accept(app.farewell);
    }
    if (faults.peek() instanceof Error error) {
      throw error;
    }
    if (faults.peek() instanceof RuntimeException exception) {
      throw exception;
    }
    return code;
  }

  /** Until the user leaves; gives the exit code. */
  int loop() {
    try {
      while (session.exit().isEmpty()) {
        paint();
        Optional<Event> event = window.poll(waiting());
        while (event.isPresent() && session.exit().isEmpty()) {
          handle(event.get());
          event = window.poll(0);
        }
      }
      farewell = session.keep();
      return session.exit().getAsInt();
    } finally {
      session.close();
    }
  }

  /** Milliseconds until there is something to paint. */
  private long waiting() {
    if (!offered) {
      return LONG_MILLISECONDS;
    }
    return Math.max(0, nextFrame - clock.nanos()) / NANOS_PER_MILLISECOND + 1;
  }

  private void handle(Event event) {
    boolean mouse = session.model().view().mouse();
    take(event);
    if (session.model().view().mouse() != mouse) {
      window.mouse(!mouse);
    }
  }

  private void take(Event event) {
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
      offered = true;
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

  private void paint() {
    long now = clock.nanos();
    if (offered && now - nextFrame >= 0) {
      offered = false;
      nextFrame = now + rate.nanos();
      session.look();
      dirty = true;
    }
    if (dirty && session.exit().isEmpty()) {
      dirty = false;
      Model model = session.model();
      Surface surface = canvas.draw(model, window.size());
      long start = clock.nanos();
      window.show(surface, model.view().theme());
      rate = rate.after(clock.nanos() - start);
      audience.see(surface, model.view().theme());
    }
  }
}
