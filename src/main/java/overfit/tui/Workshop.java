package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import overfit.config.InputException;
import overfit.config.Last;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.train.Order;
import overfit.train.Planned;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Trainer;

/** The model, and the training that follows it: what keys do to both, whoever watches. */
final class Workshop implements AutoCloseable {

  private final Presets presets;
  private final Shelf shelf;
  private final Starter trainers;

  private Model model;
  private Trainer trainer;
  private OptionalInt exit = OptionalInt.empty();

  /** Where training is still on its way to: an experiment that was left, and is opened again. */
  private Optional<Last> way;

  /** What begins to train. */
  interface Starter {

    /** Carries out the first order, if there is one, before the first epoch. */
    Trainer start(List<Planned> plan, Speed speed, Optional<Order> first);
  }

  /**
   * Training begins at once, and goes as fast as it can to where the experiment was left.
   *
   * @param left nothing for one that begins
   */
  Workshop(Presets presets, Model model, Optional<Last> left, Starter trainers) {
    this.presets = presets;
    this.shelf = new Shelf(presets);
    this.trainers = trainers;
    this.model = model;
    this.way = left.filter(last -> last.epoch() > 0 || !last.playing());
    this.trainer = train(way.map(last -> new Order.Go(last.epoch(), last.goal())));
  }

  private Trainer train(Optional<Order> first) {
    Trainer started = trainers.start(model.plan().runs(), model.desk().speed(), first);
    started.order(new Order.See(Watching.of(model)));
    return started;
  }

  Model model() {
    return model;
  }

  /** The exit code, once the program is to be left. */
  OptionalInt exit() {
    return exit;
  }

  void leave(int code) {
    exit = OptionalInt.of(code);
  }

  /** Takes the picture of the training that waits; tells whether one did. */
  boolean look() {
    Optional<Snapshot> snapshot = trainer.take();
    snapshot.ifPresent(this::see);
    return snapshot.isPresent();
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
      trainer.order(new Order.PlayOrPause());
    }
  }

  void press(Key key) {
    Overlay receiver = key.equals(Key.CONTROL_C) ? Overlay.NONE : model.overlay();
    apply(receiver.press(model, key));
  }

  /** A text that was pasted, as one line. */
  void paste(String text) {
    apply(model.overlay().paste(model, text));
  }

  void apply(Update update) {
    Update all = Watching.following(model, update);
    model = all.model();
    all.effects().forEach(this::carryOut);
  }

  private void carryOut(Effect effect) {
    if (effect instanceof Effect.Send send) {
      send(send.order());
    } else if (effect instanceof Effect.Quit quit) {
      leave(quit.code());
    } else if (effect instanceof Effect.ListPresets) {
      listPresets();
    } else if (effect instanceof Effect.NamePresets) {
      namePresets();
    } else if (effect instanceof Effect.Write write) {
      model = shelf.written(model, write);
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
    trainer.order(order);
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
      trainer.close();
      trainer = train(Optional.empty());
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }

  /** Keeps the experiment for the next time; gives what there is to say about it, or "". */
  String keep() {
    return shelf.keep(model, way);
  }

  @Override
  public void close() {
    trainer.close();
  }
}
