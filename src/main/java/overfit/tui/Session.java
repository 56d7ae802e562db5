package overfit.tui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.file.InputException;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Trainer;
import overfit.train.WantedRun;
import overfit.tui.command.Action;
import overfit.tui.model.Effect;
import overfit.tui.model.EffectRunner;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;
import overfit.tui.save.ClosedExperiment;
import overfit.tui.save.ExperimentHistory;

/** The model, and the training that follows it: what keys do to both, whoever watches. */
final class Session implements EffectRunner, AutoCloseable {

  private final Presets presets;
  private final ExperimentFiles files;
  private final Starter trainers;

  private Model model;
  private Trainer trainer;
  private OptionalInt exit = OptionalInt.empty();

  /** Where training is still on its way to: an experiment that was left, and is opened again. */
  private Optional<ClosedExperiment> way = Optional.empty();

  private ExperimentHistory history = ExperimentHistory.EMPTY;

  /**
   * An epoch that was to come when it was asked for, and may have gone by when training hears it.
   */
  private Optional<Order.Go> asked = Optional.empty();

  /** What begins to train. */
  interface Starter {

    /** Carries out the first order, if there is one, before the first epoch. */
    Trainer start(List<WantedRun> wanted, Speed speed, Optional<Order> first);
  }

  /**
   * Training begins at once, and goes as fast as it can to where the experiment was left.
   *
   * @param left nothing for one that begins
   */
  Session(Presets presets, Model model, Optional<SavedSession> left, Starter trainers) {
    this.presets = presets;
    this.files = new ExperimentFiles(presets);
    this.trainers = trainers;
    begin(model, model.runs().wanted(), left.map(last -> new ClosedExperiment(model, last)));
  }

  private void begin(Model opened, List<WantedRun> runs, Optional<ClosedExperiment> closed) {
    model = opened;
    way = closed.filter(ClosedExperiment::hasWay);
    trainer = trainers.start(runs, model.workspace().speed(), way.map(ClosedExperiment::way));
    trainer.order(new Order.See(SnapshotNeeds.of(model)));
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
  private void arrive(ClosedExperiment closed, Snapshot snapshot) {
    way = Optional.empty();
    model = closed.arrived(model);
    if (closed.last().playing() && !snapshot.ended()) {
      trainer.order(new Order.PlayOrPause());
      model = model.withSnapshot(snapshot.goingOn());
    }
  }

  void press(KeyName key) {
    Optional<Overlay> receiver = key.equals(KeyName.CONTROL_C) ? Optional.empty() : model.overlay();
    apply(receiver.map(over -> over.press(model, key)).orElseGet(() -> Action.press(model, key)));
  }

  /** A text that was pasted, as one line. */
  void paste(String text) {
    model.overlay().ifPresent(over -> apply(over.paste(model, text)));
  }

  void apply(Update update) {
    Update all = SnapshotNeeds.following(model, update);
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
    model = files.listing(model);
  }

  @Override
  public void namePresets() {
    model = files.naming(model);
  }

  @Override
  public void write(Effect.Write file) {
    model = files.written(model, file);
  }

  @Override
  public void askName() {
    model = files.asking(model);
  }

  @Override
  public void save(Preset preset, boolean replace) {
    model = files.saved(model, preset, replace);
  }

  @Override
  public void showCommand() {
    model = files.commanded(model);
  }

  @Override
  public void open(String name) {
    try {
      Preset preset = presets.find(name);
      Model opened = Model.of(preset, preset.specs(Overrides.none()));
      String said = "opened " + name + "; u brings " + model.workspace().preset() + " back";
      history = history.leaving(closed());
      trainer.close();
      begin(
          opened
              .withWorkspace(opened.workspace().withSpeed(model.workspace().speed()))
              .withHistory(model.history())
              .withView(opened.view().lookingLike(model.view()))
              .withNotice(said),
          opened.runs().wanted(),
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
      history
          .next(back)
          .ifPresentOrElse(
              closed -> reopen(closed, back),
              () -> model = model.withNotice(back ? "nothing to undo" : "nothing to do again"));
    } catch (InputException e) {
      model = model.withNotice(e.getMessage());
    }
  }

  /** An experiment that was open, where it was left. */
  private void reopen(ClosedExperiment closed, boolean back) {
    String here = model.workspace().preset();
    String there = closed.model().workspace().preset();
    String said =
        back
            ? there + " is back; U opens " + here + " again"
            : "opened " + there + " again; u brings " + here + " back";
    Model again = closed.again(model).withNotice(said);
    history = history.going(back, closed());
    trainer.close();
    begin(again, closed.wanted(), Optional.of(closed));
    model = way.isEmpty() ? closed.arrived(model) : model;
  }

  /** On the way to where it was left, an experiment is still left there. */
  private ClosedExperiment closed() {
    return way.orElseGet(() -> ClosedExperiment.of(model, ExperimentFiles.left(model)));
  }

  /** Keeps the experiment for the next time; gives what there is to say about it, or "". */
  String keep() {
    return files.keep(model, way.map(ClosedExperiment::last));
  }

  @Override
  public void close() {
    trainer.close();
  }
}
