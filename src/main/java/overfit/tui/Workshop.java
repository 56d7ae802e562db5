package overfit.tui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import overfit.config.Last;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.Planned;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Trainer;

/** The model, and the training that follows it: what keys do to both, whoever watches. */
final class Workshop implements EffectRunner, AutoCloseable {

  private final Presets presets;
  private final Shelf shelf;
  private final Starter trainers;

  private Model model;
  private Trainer trainer;
  private OptionalInt exit = OptionalInt.empty();

  /** Where training is still on its way to: an experiment that was left, and is opened again. */
  private Optional<Left> way = Optional.empty();

  private Trail trail = Trail.EMPTY;

  /**
   * An epoch that was to come when it was asked for, and may have gone by when training hears it.
   */
  private Optional<Order.Go> asked = Optional.empty();

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
    begin(model, model.plan().runs(), left.map(last -> new Left(model, last)));
  }

  private void begin(Model opened, List<Planned> runs, Optional<Left> left) {
    model = opened;
    way = left.filter(Left::hasWay);
    trainer = trainers.start(runs, model.desk().speed(), way.map(Left::way));
    trainer.order(new Order.See(Watching.of(model)));
  }

  Model model() {
    return model;
  }

  /** The exit code, once the program is to be left. */
  OptionalInt exit() {
    return exit;
  }

  @Override
  public void leave(int code) {
    exit = OptionalInt.of(code);
  }

  /** Takes the picture of the training that waits; tells whether one did. */
  boolean look() {
    Optional<Snapshot> snapshot = trainer.take();
    snapshot.ifPresent(this::see);
    return snapshot.isPresent();
  }

  private void see(Snapshot snapshot) {
    if (asked.filter(go -> snapshot.visited().equals(OptionalLong.of(go.epoch()))).isPresent()) {
      model = model.withVisited(snapshot.visited());
      asked = Optional.empty();
    }
    model = model.withSnapshot(snapshot);
    if (way.isPresent() && !snapshot.playing()) {
      arrive(way.get(), snapshot);
    }
  }

  /** It rests where it was left, and goes on if it did then. */
  private void arrive(Left left, Snapshot snapshot) {
    way = Optional.empty();
    model = left.arrived(model);
    if (left.last().playing() && !snapshot.ended()) {
      trainer.order(new Order.PlayOrPause());
      model = model.withSnapshot(snapshot.goingOn());
    }
  }

  void press(Key key) {
    Optional<Overlay> receiver = key.equals(Key.CONTROL_C) ? Optional.empty() : model.overlay();
    apply(receiver.map(over -> over.press(model, key)).orElseGet(() -> Action.press(model, key)));
  }

  /** A text that was pasted, as one line. */
  void paste(String text) {
    model.overlay().ifPresent(over -> apply(over.paste(model, text)));
  }

  void apply(Update update) {
    Update all = Watching.following(model, update);
    model = all.model();
    all.effects().forEach(effect -> effect.carryOut(this));
  }

  /** Whoever steers is no longer led back; what could be undone where that led still can be. */
  @Override
  public void send(Order order) {
    if (!(order instanceof Order.See || order instanceof Order.SetSpeed)) {
      if (way.isPresent() && model.snapshot().isPresent()) {
        model = way.get().arrived(model);
      }
      way = Optional.empty();
      asked = Optional.of(order).filter(Order.Go.class::isInstance).map(Order.Go.class::cast);
    }
    trainer.order(order);
  }

  @Override
  public void listPresets() {
    model = shelf.listing(model);
  }

  @Override
  public void namePresets() {
    model = shelf.naming(model);
  }

  @Override
  public void write(Effect.Write file) {
    model = shelf.written(model, file);
  }

  @Override
  public void askName() {
    model = shelf.asking(model);
  }

  @Override
  public void save(Preset preset, boolean replace) {
    model = shelf.saved(model, preset, replace);
  }

  @Override
  public void showCommand() {
    model = shelf.commanded(model);
  }

  @Override
  public void open(String name) {
    try {
      Preset preset = presets.find(name);
      Model opened = Model.of(preset, preset.plan(Overrides.none()));
      String said = "opened " + name + "; u brings " + model.desk().preset() + " back";
      trail = trail.leaving(left());
      trainer.close();
      begin(
          opened
              .withDesk(opened.desk().withSpeed(model.desk().speed()))
              .withHistory(model.history())
              .withView(opened.view().lookingLike(model.view()))
              .withNotice(said),
          opened.plan().runs(),
          Optional.empty());
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }

  @Override
  public void reopen(boolean back) {
    if (way.isPresent()) {
      model = model.withNotice("still on the way to epoch " + way.get().last().epoch());
      return;
    }
    try {
      trail
          .next(back)
          .ifPresentOrElse(
              left -> reopen(left, back),
              () -> model = model.withNotice(back ? "nothing to undo" : "nothing to do again"));
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }

  /** An experiment that was open, where it was left. */
  private void reopen(Left left, boolean back) {
    String here = model.desk().preset();
    String there = left.model().desk().preset();
    String said =
        back
            ? there + " is back; U opens " + here + " again"
            : "opened " + there + " again; u brings " + here + " back";
    Model again = left.again(model).withNotice(said);
    trail = trail.going(back, left());
    trainer.close();
    begin(again, left.runs(), Optional.of(left));
    model = way.isEmpty() ? left.arrived(model) : model;
  }

  /** On the way to where it was left, an experiment is still left there. */
  private Left left() {
    return way.orElseGet(() -> Left.of(model, Shelf.left(model)));
  }

  /** Keeps the experiment for the next time; gives what there is to say about it, or "". */
  String keep() {
    return shelf.keep(model, way.map(Left::last));
  }

  @Override
  public void close() {
    trainer.close();
  }
}
