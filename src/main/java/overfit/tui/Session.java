package overfit.tui;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSession;
import overfit.file.InputException;
import overfit.lesson.Lessons;
import overfit.screen.Size;
import overfit.terminal.input.KeyName;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.Speed;
import overfit.train.Trainer;
import overfit.train.WantedRun;
import overfit.train.export.RunExport;
import overfit.train.sweep.SweepPlan;
import overfit.tui.command.Action;
import overfit.tui.fit.DataActions;
import overfit.tui.learn.LessonTasks;
import overfit.tui.model.Effect;
import overfit.tui.model.EffectRunner;
import overfit.tui.model.Model;
import overfit.tui.model.Overlay;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;
import overfit.tui.model.View;
import overfit.tui.save.ClipboardTarget;
import overfit.tui.save.ClosedExperiment;
import overfit.tui.save.ExperimentHistory;
import overfit.tui.save.ShellCommandOverlay;

/** The model and its training, and the effects of keys on both; on a terminal or in a film. */
final class Session implements EffectRunner, AutoCloseable {

  /** How long the experiment before may take to end: nobody waits for an epoch to open another. */
  private static final long SHORT_MILLISECONDS = 100;

  private final ExperimentFiles files;
  private final Starter trainers;
  private final SweepWatch sweep;
  private final ExportWatch exports;
  private final ExperimentOpener experiments;
  private final NoticeTimer notices = new NoticeTimer();
  private final ClipboardTarget clipboard;
  private final LessonFiles lessons;

  private Model model;
  private Trainer trainer;

  /** The number of orders that the training was sent. */
  private long sent;

  private Expectation expected;
  private OptionalInt exit = OptionalInt.empty();

  /** The reopened experiment while training is still being replayed up to its position. */
  private Optional<ClosedExperiment> replay = Optional.empty();

  private ExperimentHistory history = ExperimentHistory.EMPTY;

  /**
   * The last requested epoch. It may lie in the past by the time training receives the order, and
   * is then shown as a past epoch.
   */
  private Optional<Order.Go> requested = Optional.empty();

  /** Starts the training of an experiment. */
  interface Starter {

    /** The first order, if there is one, is carried out before the first epoch. */
    Trainer start(List<WantedRun> wanted, Speed speed, Optional<Order> first);
  }

  /**
   * Training starts at once, but beside a lesson or under the map of the course it waits at epoch
   * 0; a saved session is first replayed at full speed.
   *
   * @param saved the session to reopen, if there is one
   */
  Session(
      Presets presets,
      Model model,
      Optional<SavedSession> saved,
      Starter trainers,
      SweepWatch.Starter sweeps,
      ClipboardTarget clipboard,
      Lessons lessons) {
    Presets readable = presets.reading(presets.inputs().withoutWaiting());
    this.files = new ExperimentFiles(readable);
    this.exports = new ExportWatch(files);
    this.experiments = new ExperimentOpener(readable);
    this.trainers = trainers;
    this.sweep = new SweepWatch(sweeps);
    this.clipboard = clipboard;
    this.lessons = new LessonFiles(lessons);
    if (saved.isEmpty() && (model.lesson().isPresent() || model.overlay().isPresent())) {
      beginPaused(model);
    } else {
      begin(model, model.runs().wanted(), saved.map(last -> new ClosedExperiment(model, last)));
    }
  }

  private void begin(Model opened, List<WantedRun> runs, Optional<ClosedExperiment> closed) {
    replay = closed.filter(ClosedExperiment::needsReplay);
    begin(opened, runs, Expectation.of(opened), replay.map(ClosedExperiment::replay));
  }

  /** It waits at epoch 0. */
  private void beginPaused(Model opened) {
    Order pause = new Order.Visit(OptionalLong.empty());
    replay = Optional.empty();
    Expectation paused = Expectation.of(opened).after(pause, Optional.empty());
    begin(opened, opened.runs().wanted(), paused, Optional.of(pause));
    model = model.withAsked(AskedWord.PAUSING);
  }

  private void begin(
      Model opened, List<WantedRun> runs, Expectation first, Optional<Order> firstOrder) {
    model = opened;
    trainer = trainers.start(runs, model.workspace().speed(), firstOrder);
    expected = first;
    order(new Order.See(SnapshotNeeds.of(model)));
  }

  private void order(Order order) {
    expected = expected.after(order, model.snapshot());
    sent = trainer.order(order);
  }

  Model model() {
    return model;
  }

  /** The exit code, once the user has quit. */
  OptionalInt exit() {
    return exit;
  }

  @Override
  public void leave(int code) {
    exit = OptionalInt.of(code);
  }

  /** Takes the latest snapshot of the training; returns whether there was a new one. */
  boolean takeSnapshot() {
    Optional<Snapshot> snapshot = trainer.take();
    snapshot.ifPresent(this::show);
    return snapshot.isPresent();
  }

  private void show(Snapshot snapshot) {
    Model before = model;
    if (requested
        .filter(go -> snapshot.visited().equals(OptionalLong.of(go.epoch())))
        .isPresent()) {
      model = model.withVisited(snapshot.visited());
      requested = Optional.empty();
    }
    model = model.withSnapshot(snapshot);
    if (snapshot.orders() == sent) {
      model = model.withAsked("");
      expected = expected.at(snapshot);
    }
    if (replay.isPresent() && !snapshot.playing()) {
      endReplay(replay.get(), snapshot);
    }
    Model seen = model;
    model = LessonTasks.recognized(before, model);
    SnapshotNeeds.following(seen, Update.of(model))
        .effects()
        .forEach(effect -> effect.carryOut(this));
    lessons.see(model);
    if (!SnapshotNeeds.of(model).equals(SnapshotNeeds.of(before))) {
      order(new Order.See(SnapshotNeeds.of(model)));
    }
  }

  /** Training is paused at the saved position, and resumes if it was running there. */
  private void endReplay(ClosedExperiment closed, Snapshot snapshot) {
    replay = Optional.empty();
    model = closed.restored(model);
    if (closed.last().playing() && !snapshot.ended()) {
      order(new Order.PlayOrPause());
      model = model.withSnapshot(snapshot.asPlaying());
    }
  }

  void resize(Size size) {
    View view = model.view().withSize(size);
    model = view == model.view() ? model : model.withView(view);
  }

  void press(KeyName key) {
    Optional<Overlay> receiver = key.equals(KeyName.CONTROL_C) ? Optional.empty() : model.overlay();
    apply(receiver.map(over -> over.press(model, key)).orElseGet(() -> Action.press(model, key)));
  }

  /**
   * Looks at the sweep, and removes the notice after its time; returns whether that changed any.
   */
  boolean passTime(long now) {
    Model before = model;
    model = sweep.look(model, now);
    model = notices.expire(model, now);
    return model != before;
  }

  /** The nanoseconds until time alone changes the model; {@code Long.MAX_VALUE} if it does not. */
  long stillFor(long now) {
    return Math.min(notices.remaining(now), sweep.left(model, now));
  }

  /** Handles pasted text, as one line. */
  void paste(String text) {
    String dropped = "pasted text dropped: only prompts take text, such as : and /";
    apply(
        model
            .overlay()
            .flatMap(over -> over.paste(model, text))
            .orElseGet(() -> Update.of(model).saying(dropped)));
  }

  void apply(Update update) {
    Update all = SnapshotNeeds.following(model, update);
    model = all.model();
    all.effects().forEach(effect -> effect.carryOut(this));
    lessons.see(model);
  }

  /** A command cancels the replay, but keeps the undo history of the reopened experiment. */
  @Override
  public void send(Order order) {
    if (!(order instanceof Order.See || order instanceof Order.SetSpeed)) {
      if (replay.isPresent() && model.snapshot().isPresent()) {
        model = replay.get().restored(model);
      }
      replay = Optional.empty();
      requested = Optional.of(order).filter(Order.Go.class::isInstance).map(Order.Go.class::cast);
    }
    Expectation before = expected;
    order(order);
    model = model.withAsked(AskedWord.of(model.asked(), order, before, expected));
  }

  @Override
  public void listPresets() {
    model = files.listing(model);
  }

  @Override
  public void namePresets() {
    model = files.naming(model, lessons.names());
  }

  @Override
  public void write(Effect.Write file) {
    model = files.written(model, file);
  }

  @Override
  public void export(Effect.Export wanted) {
    model = exports.start(model, wanted);
  }

  @Override
  public void stopExport() {
    model = exports.stop(model);
  }

  /** What is being exported, until it is written or dropped. */
  Optional<RunExport> exporting() {
    return exports.exporting();
  }

  /** The export is written, or has failed. */
  void exported(RunExport export, Optional<InputException> failure) {
    model = exports.ended(model, export, failure);
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
  public void saveForCommand(String name) {
    model = files.savedForCommand(model, name);
  }

  @Override
  public void copyCommand(String command) {
    String done = clipboard.copy(command);
    model =
        model
            .overlay(ShellCommandOverlay.class)
            .map(shown -> model.withOverlay(shown.saying(done)))
            .orElse(model);
  }

  @Override
  public void openData(Overrides named) {
    apply(DataActions.open(model, experiments.data(), named));
  }

  @Override
  public void open(String name) {
    try {
      Model after = experiments.ofPreset(model, name);
      closeExperiment();
      begin(after, after.runs().wanted(), Optional.empty());
    } catch (InputException e) {
      model = model.withError(e.getMessage());
    }
  }

  /** Ends the present experiment, which undo reopens. */
  private void closeExperiment() {
    history = history.opened(closed());
    trainer.stop(SHORT_MILLISECONDS);
  }

  @Override
  public void listLessons() {
    model = lessons.listing(model);
  }

  @Override
  public void openLesson(String word) {
    apply(lessons.opening(model, word));
  }

  @Override
  public void openForLesson(Effect.OpenForLesson wanted) {
    Model after = experiments.forLesson(model, wanted);
    closeExperiment();
    if (wanted.paused()) {
      beginPaused(after);
    } else {
      begin(after, after.runs().wanted(), Optional.empty());
    }
  }

  @Override
  public void reopen(boolean back) {
    if (replay.isPresent()) {
      model = model.withNotice("still training up to epoch " + replay.get().last().epoch());
      return;
    }
    try {
      history
          .next(back)
          .ifPresentOrElse(
              closed -> reopen(closed, back),
              () -> model = model.withNotice(back ? "nothing to undo" : "nothing to redo"));
    } catch (InputException e) {
      model = model.withError(e.getMessage());
    }
  }

  /** Reopens a closed experiment, and replays its training. */
  private void reopen(ClosedExperiment closed, boolean back) {
    String here = model.workspace().preset();
    String there = closed.model().workspace().preset();
    String notice = "reopened " + there + (back ? "; U" : "; u") + " reopens " + here;
    Model reopened = closed.reopened(model).withNotice(notice);
    history = history.reopened(back, closed());
    trainer.stop(SHORT_MILLISECONDS);
    begin(reopened, closed.wanted(), Optional.of(closed));
    model = replay.isEmpty() ? closed.restored(model) : model;
  }

  /** The open experiment as a closed one; during a replay, with the position it leads to. */
  private ClosedExperiment closed() {
    return replay.orElseGet(() -> ClosedExperiment.of(model, ExperimentFiles.session(model)));
  }

  /**
   * Saves the experiment as it is now for {@code --last}; gives a message for the user, or "". It
   * may be called on another thread.
   */
  Supplier<String> saving() {
    Model now = model;
    Optional<SavedSession> position = replay.map(ClosedExperiment::last);
    return () -> files.keep(now, position);
  }

  @Override
  public void sweep(SweepPlan plan) {
    model = sweep.start(model, plan);
  }

  @Override
  public void stopSweep() {
    model = sweep.stop(model);
  }

  /** Shows an error that no key has caused. */
  void tell(String error) {
    model = model.withError(error);
  }

  /** Ends training after the current epoch; returns whether it has ended. */
  boolean stop(long milliseconds) {
    return trainer.stop(milliseconds);
  }

  @Override
  public void close() {
    sweep.close();
    trainer.close();
  }
}
