package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.lesson.Opening;
import overfit.train.Inspection;
import overfit.train.InspectionFailure;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.SnapshotRequest;

/**
 * The state of the screen. Immutable: a key makes a new one.
 *
 * @param snapshot the last snapshot of the training, once there is one
 * @param overlay the dialog or prompt over the page, if one is open
 * @param message the notice
 * @param asked what training was asked to do and has not done yet, such as pausing; or empty
 * @param kept what stays when another experiment is opened
 */
public record Model(
    Workspace workspace,
    Optional<Snapshot> snapshot,
    View view,
    Optional<Overlay> overlay,
    Notice message,
    String asked,
    Kept kept) {

  public static Model of(Preset preset, List<RunSpec> specs) {
    return new Model(
        Workspace.of(PresetSource.of(preset), RunList.of(specs)),
        Optional.empty(),
        View.INITIAL,
        Optional.empty(),
        Notice.NONE,
        "",
        Kept.NOTHING);
  }

  /** The overlay, if it is of that kind. */
  public <T extends Overlay> Optional<T> overlay(Class<T> kind) {
    return overlay.filter(kind::isInstance).map(kind::cast);
  }

  public RunList runs() {
    return workspace.runs();
  }

  /** The index of the selected run. */
  public int run() {
    return view.run();
  }

  /** The selected run. */
  public RunEntry entry() {
    return runs().get(run());
  }

  /** The settings of the selected run at the epoch that is shown. */
  public Config config() {
    return settings(entry());
  }

  /** The settings of a run at the epoch that is shown. */
  public Config settings(RunEntry entry) {
    return inPast()
        ? snapshotOf(entry).map(RunSnapshot::config).orElse(entry.settings())
        : entry.settings();
  }

  /** Whether a past epoch is shown, which is read-only. */
  public boolean inPast() {
    return view.visited().isPresent();
  }

  /** Whether the last snapshot is of the epoch to show; not while that is being recomputed. */
  public boolean showsVisited() {
    return snapshot.filter(last -> last.visited().equals(view.visited())).isPresent();
  }

  /** Whether training is paused, so that what a change restarts or adds waits for the user. */
  public boolean isPaused() {
    return snapshot
        .filter(last -> !last.playing() && (last.visited().isPresent() || !last.ended()))
        .isPresent();
  }

  /** The selected run in the last snapshot. */
  public Optional<RunSnapshot> selected() {
    return snapshotOf(entry());
  }

  /** What an inspection that is needed now has found by the last snapshot, by its class. */
  public <T> Optional<T> finding(Class<T> kind) {
    return snapshot.filter(this::isInspected).flatMap(last -> last.finding(kind));
  }

  /** Why an inspection of a kind that is needed now has found nothing, if it has failed. */
  public Optional<InspectionFailure> failure(Class<? extends Inspection> kind) {
    return snapshot.filter(this::isInspected).stream()
        .flatMap(Snapshot::failures)
        .filter(failure -> kind.isInstance(failure.inspection()))
        .findFirst();
  }

  /** Whether a snapshot inspects what is needed now: after a key, one may still be of before. */
  private boolean isInspected(Snapshot by) {
    SnapshotRequest needed = SnapshotNeeds.of(this);
    return by.request().run() == needed.run()
        && by.request().inspections().equals(needed.inspections());
  }

  /** A run in the last snapshot; empty for one that was added since. */
  public Optional<RunSnapshot> snapshotOf(RunEntry entry) {
    return snapshot.flatMap(last -> last.run(entry.id()));
  }

  /** Whether a run is shown at an earlier epoch than others: it is restarted, or has ended. */
  public boolean isBehind(RunSnapshot run) {
    return snapshot.stream()
        .flatMap(last -> last.runs().stream())
        .anyMatch(other -> other.epoch() > run.epoch());
  }

  /** The runs whose curves are drawn, in the order of the list. */
  public List<PlottedRun> plotted() {
    List<PlottedRun> plotted = new ArrayList<>();
    for (RunEntry entry : runs().entries()) {
      boolean selected = entry.equals(entry());
      if (!entry.hidden()) {
        snapshotOf(entry)
            .map(run -> new PlottedRun(run, entry.colour(), selected))
            .map(run -> isAnswer(entry) ? run.asAnswer() : run)
            .ifPresent(plotted::add);
      }
    }
    return PlottedRun.together(plotted);
  }

  /** Whether a run is what the learner chose as the answer to a question. */
  public boolean isAnswer(RunEntry entry) {
    return answer().filter(mark -> mark.equals(new AnswerMark.OfRun(entry.name()))).isPresent();
  }

  /** The learner's answer that stands in the picture, if there is one. */
  public Optional<AnswerMark> answer() {
    return lesson().flatMap(LessonView::mark);
  }

  /** Whether only the fit pane differs from an earlier model, on the cockpit page. */
  public boolean onlyFitsMovedSince(Model before) {
    return view.page() == Page.COCKPIT
        && overlay.isEmpty()
        && before.overlay.isEmpty()
        && workspace == before.workspace
        && view.equals(before.view)
        && message.equals(before.message)
        && asked.equals(before.asked)
        && kept == before.kept
        && snapshot.isPresent()
        && before.snapshot.filter(snapshot.get()::onlyFitsMovedSince).isPresent();
  }

  /** With a snapshot, and with the edits of a preset that training applied at their epochs. */
  public Model withSnapshot(Snapshot next) {
    Notice left = message.endsWithTraining() && !next.playing() ? Notice.NONE : message;
    Optional<Overlay> over = overlay.map(open -> isInspected(next) ? open.with(next) : open);
    Model updated =
        new Model(workspace, Optional.of(next), view, over, left, asked, kept)
            .withGhostDue()
            .withUncertaintyFollowing();
    if (next.visited().isPresent()) {
      return updated.sorted();
    }
    RunList merged = runs().with(entry -> merged(entry, next));
    Model now = merged.equals(runs()) ? updated : updated.withWorkspace(workspace.merged(merged));
    return next.playing() ? now : now.sorted();
  }

  /** With the runs in the order of the view, which is updated when the training rests. */
  private Model sorted() {
    RunList sorted = view.order().sorted(this);
    return sorted.equals(runs()) ? this : SettingsRows.reordered(this, sorted);
  }

  /** In another order; the selected run stays selected. */
  public Model withOrder(RunOrder order) {
    return withView(view.withOrder(order)).sorted();
  }

  public Model withNextOrder() {
    return withOrder(view.order().next(this));
  }

  /** With the ghost that waited for the snapshot of its epoch; without it if others are shown. */
  private Model withGhostDue() {
    Optional<FitView.Due> due = view.fit().due();
    if (due.isEmpty()) {
      return this;
    }
    if (!due.equals(view.fit().withGhostDue(this).due())) {
      return withView(view.withFit(view.fit().withoutGhostDue()));
    }
    return showsVisited() ? selected().map(this::withGhost).orElse(this) : this;
  }

  private Model withUncertaintyFollowing() {
    return withView(view.withFit(view.fit().withUncertaintyFollowing(this)));
  }

  /** Keeps the fit of the selected run as the ghost, or removes it if it is kept already. */
  public Model withGhost(RunSnapshot run) {
    FitView fit = view.fit().withGhost(entry(), run);
    return withView(view.withFit(fit)).withNotice(fit.ghostWords());
  }

  private RunEntry merged(RunEntry entry, Snapshot next) {
    Optional<Config> actual = next.run(entry.id()).map(RunSnapshot::config);
    return entry.merged(base(entry), actual);
  }

  /**
   * The base of the three-way merge, which keeps what the user changed since: the settings in the
   * previous snapshot, or before the first as the run was opened. A run that is not in it, and
   * every run while it shows the past, had the settings that are wanted now.
   */
  private Optional<Config> base(RunEntry entry) {
    if (snapshot.isEmpty()) {
      return workspace.initialRuns().find(entry.id()).map(RunEntry::settings);
    }
    return snapshotOf(entry)
        .filter(shown -> !inSnapshotOfPast())
        .map(RunSnapshot::config)
        .or(() -> Optional.of(entry.settings()));
  }

  private boolean inSnapshotOfPast() {
    return snapshot.filter(shown -> shown.visited().isPresent()).isPresent();
  }

  public Model withWorkspace(Workspace next) {
    Model changed = new Model(next, snapshot, view, overlay, message, asked, kept);
    return SettingsRows.following(this, changed);
  }

  public Model withView(View next) {
    return new Model(workspace, snapshot, next, overlay, message, asked, kept);
  }

  public Model withOverlay(Overlay next) {
    return new Model(workspace, snapshot, view, Optional.of(next), message, asked, kept);
  }

  public Model withoutOverlay() {
    return new Model(workspace, snapshot, view, Optional.empty(), message, asked, kept);
  }

  /** The text of the notice; or empty. */
  public String notice() {
    return message.text();
  }

  /** With a notice, which goes after some seconds. */
  public Model withNotice(String text) {
    return withNotice(Notice.of(text));
  }

  /** With a notice that stays until the next key. */
  public Model withError(String text) {
    return withNotice(Notice.error(text));
  }

  Model withNotice(Notice next) {
    return new Model(workspace, snapshot, view, overlay, next, asked, kept);
  }

  public Model withAsked(String next) {
    return new Model(workspace, snapshot, view, overlay, message, next, kept);
  }

  public Model withSelection(int run, int cursor) {
    return withView(view.withSelection(run, cursor));
  }

  public Model withVisited(OptionalLong epoch) {
    return withView(view.withVisited(epoch));
  }

  public Model withKept(Kept next) {
    return new Model(workspace, snapshot, view, overlay, message, asked, next);
  }

  /** The commands that were typed, the latest last. */
  public List<String> history() {
    return kept.history();
  }

  /** The sweep over seeds. */
  public SweepView sweep() {
    return kept.sweep();
  }

  public Model withSweep(SweepView next) {
    return withKept(kept.withSweep(next));
  }

  /** The lesson beside the experiment, if one is open. */
  public Optional<LessonView> lesson() {
    return kept.lesson();
  }

  public Model withLesson(LessonView next) {
    return withKept(kept.withLesson(Optional.of(next)));
  }

  /** With the experiment that the lesson has opened; empty if the user opened another one. */
  public Model withLessonsExperiment(Optional<Opening> opened) {
    Optional<LessonView> next = lesson().map(open -> open.withOpened(opened));
    return withKept(kept.withLesson(next));
  }

  public Model withoutLesson() {
    return withView(view.withoutLesson()).withKept(kept.withLesson(Optional.empty()));
  }

  /** With a command added to the history, and without a notice. */
  public Model remembering(String command) {
    return withNotice("").withKept(kept.remembering(command));
  }
}
