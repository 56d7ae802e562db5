package overfit.tui;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import overfit.config.InputException;
import overfit.config.Last;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.screen.Surface;
import overfit.train.Clock;
import overfit.train.Engines;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Training;

/**
 * The program on the screen: takes events, changes the model, sends orders, paints. Keys are
 * painted at once; pictures of the training as often as the terminal can take them.
 */
public final class App {

  private static final long NANOS_PER_MILLISECOND = 1_000_000;

  /** Nothing happens while nobody presses a key: any time will do. */
  private static final long LONG_MILLISECONDS = 60_000;

  private final Presets presets;
  private final Shelf shelf;
  private final Clock clock;
  private final Engines engines;
  private final Look look;
  private final Window window;

  private Model model;
  private Training training;
  private boolean offered;
  private boolean dirty = true;
  private FrameRate rate;
  private long nextFrame;
  private OptionalInt exit = OptionalInt.empty();

  /** Where training is still on its way to: an experiment that was left, and is opened again. */
  private Optional<Last> way;

  private String farewell = "";

  /** Training begins at once. */
  App(
      Presets presets,
      Clock clock,
      Engines engines,
      Capabilities terminal,
      Window window,
      Model model) {
    this(presets, clock, engines, terminal, window, model, Optional.empty());
  }

  /**
   * Training begins at once, and goes as fast as it can to where the experiment was left.
   *
   * @param left nothing for one that begins
   */
  App(
      Presets presets,
      Clock clock,
      Engines engines,
      Capabilities terminal,
      Window window,
      Model model,
      Optional<Last> left) {
    this.presets = presets;
    this.shelf = new Shelf(presets);
    this.clock = clock;
    this.engines = engines;
    this.look = Look.of(terminal);
    this.rate = FrameRate.of(terminal.framesPerSecond().value());
    this.window = window;
    this.model = model.withView(model.view().withTheme(terminal.theme().value()));
    this.way = left.filter(last -> last.epoch() > 0 || !last.playing());
    this.training = train(way.map(last -> new Order.Go(last.epoch(), last.goal())));
    this.nextFrame = clock.nanos();
  }

  /**
   * Takes the screen and trains until the user leaves; gives the exit code. A fault in any thread
   * is thrown here, once the screen is given back.
   *
   * @param farewell hears what there is to say then
   */
  public static int run(
      Capabilities terminal,
      Presets presets,
      Opening opening,
      Clock clock,
      Engines engines,
      Consumer<String> farewell)
      throws IOException {
    BlockingQueue<Throwable> faults = new LinkedBlockingQueue<>();
    int code;
    App app;
    try (Display display = Display.open(terminal, faults::add)) {
      app = new App(presets, clock, engines, terminal, display, opening.model(), opening.left());
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

  private Training train(Optional<Order> first) {
    return new Training(
        model.plan().runs(),
        model.desk().speed(),
        clock,
        engines,
        window::wake,
        first.stream().toArray(Order[]::new));
  }

  /** Until the user leaves; gives the exit code. */
  int loop() {
    try {
      while (exit.isEmpty()) {
        paint();
        Optional<Event> event = window.poll(waiting());
        while (event.isPresent() && exit.isEmpty()) {
          handle(event.get());
          event = window.poll(0);
        }
      }
      farewell = shelf.keep(model, way);
      return exit.getAsInt();
    } finally {
      training.close();
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
    if (event instanceof Event.Key key) {
      press(Key.of(key.stroke()));
      dirty = true;
    } else if (event instanceof Event.Paste paste) {
      apply(model.overlay().paste(model, paste.line()));
      dirty = true;
    } else if (event instanceof Event.Mouse mouse) {
      apply(Pointing.at(model, look, window.size(), mouse));
      dirty = true;
    } else if (event == Event.Notice.WOKEN) {
      offered = true;
    } else if (event == Event.Notice.GONE) {
      exit = OptionalInt.of(0);
    } else {
      dirty = true;
    }
  }

  private void press(Key key) {
    Overlay receiver = key.equals(Key.CONTROL_C) ? Overlay.NONE : model.overlay();
    apply(Watching.following(model, receiver.press(model, key)));
  }

  private void paint() {
    long now = clock.nanos();
    if (offered && now - nextFrame >= 0) {
      offered = false;
      nextFrame = now + rate.nanos();
      training.take().ifPresent(this::see);
      dirty = true;
    }
    if (dirty && exit.isEmpty()) {
      dirty = false;
      Size size = window.size();
      Surface surface = Screen.draw(model, look, size.width(), size.height());
      long start = clock.nanos();
      window.show(surface, model.view().theme());
      rate = rate.after(clock.nanos() - start);
    }
  }

  private void see(Snapshot snapshot) {
    model = model.withSnapshot(snapshot);
    if (way.isPresent() && !snapshot.playing()) {
      arrive(way.get(), snapshot);
    }
  }

  /** It rests where it was left, and goes on if it did then. */
  private void arrive(Last left, Snapshot snapshot) {
    way = Optional.empty();
    if (left.playing() && !snapshot.ended()) {
      training.order(new Order.PlayOrPause());
    }
  }

  private void apply(Update update) {
    if (update.model().view().mouse() != model.view().mouse()) {
      window.mouse(update.model().view().mouse());
    }
    model = update.model();
    update.effects().forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Send send) {
      send(send.order());
    } else if (effect instanceof Effect.Quit quit) {
      exit = OptionalInt.of(quit.code());
    } else if (effect instanceof Effect.ListPresets) {
      listPresets();
    } else if (effect instanceof Effect.NamePresets) {
      namePresets();
    } else if (effect instanceof Effect.Write write) {
      write(write);
    } else if (effect instanceof Effect.Open open) {
      open(open.preset());
    } else if (effect instanceof Effect.AskName) {
      model = shelf.asking(model);
    } else if (effect instanceof Effect.Save save) {
      model = shelf.saved(model, save.preset(), save.replace());
    } else if (effect instanceof Effect.ShowCommand) {
      model = shelf.commanded(model);
    }
  }

  /** Whoever steers is no longer led back. */
  private void send(Order order) {
    boolean steers = !(order instanceof Order.See || order instanceof Order.SetSpeed);
    way = steers ? Optional.empty() : way;
    training.order(order);
  }

  /** Those that can be read; a broken file of the user's is named when it is opened by name. */
  private void listPresets() {
    List<Preset> readable = new ArrayList<>();
    try {
      presets.names().forEach(name -> addTo(readable, name));
    } catch (InputException unlisted) {
      model = model.withNotice(unlisted.getMessage());
      return;
    }
    int current =
        (int) readable.stream().takeWhile(p -> !p.name().equals(model.desk().preset())).count();
    model = model.withOverlay(new Picker(readable, current < readable.size() ? current : 0));
  }

  /** Where they cannot be listed they are not completed; opening one says why. */
  private void namePresets() {
    if (model.overlay() instanceof Palette palette) {
      try {
        model = model.withOverlay(palette.withPresets(List.copyOf(presets.names())));
      } catch (InputException unlisted) {
        model = model.withNotice(unlisted.getMessage());
      }
    }
  }

  private void write(Effect.Write write) {
    try {
      WholeFile.write(write.file(), write.text());
      model = model.withNotice(write.file() + ": written");
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }

  private void addTo(List<Preset> readable, String name) {
    try {
      readable.add(presets.find(name));
    } catch (InputException broken) {
      model = model.withNotice(broken.getMessage());
    }
  }

  private void open(String name) {
    try {
      Preset preset = presets.find(name);
      Speed speed = model.desk().speed();
      Model opened = Model.of(preset, preset.plan(Overrides.none()));
      model =
          opened
              .withDesk(opened.desk().withSpeed(speed))
              .withHistory(model.history())
              .withView(opened.view().lookingLike(model.view()));
      way = Optional.empty();
      training.close();
      training = train(Optional.empty());
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }
}
