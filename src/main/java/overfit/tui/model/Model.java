package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;

/**
 * All that the screen shows. Immutable: a key makes a new one.
 *
 * @param snapshot the last picture of the training, once there is one
 * @param overlay what lies over the page, if anything does
 * @param notice one line about what the last key did; empty when there is nothing to say
 * @param history the commands that were typed, the latest last
 */
public record Model(
    Workspace workspace,
    Optional<Snapshot> snapshot,
    View view,
    Optional<Overlay> overlay,
    String notice,
    List<String> history) {

  /** So many commands can be had again. */
  private static final int REMEMBERED = 100;

  public static Model of(Preset preset, List<RunSpec> specs) {
    return new Model(
        Workspace.of(PresetSource.of(preset), RunList.of(specs)),
        Optional.empty(),
        View.INITIAL,
        Optional.empty(),
        "",
        List.of());
  }

  /** What lies over the page, if it is of that kind. */
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

  /** The settings of the selected run, as they were wanted at the epoch that is shown. */
  public Config config() {
    return inPast()
        ? selected().map(RunSnapshot::config).orElse(entry().settings())
        : entry().settings();
  }

  /** Whether an epoch before the present is shown, which nothing can change. */
  public boolean inPast() {
    return view.visited().isPresent();
  }

  /** The selected run in the last snapshot. */
  public Optional<RunSnapshot> selected() {
    return pictured(entry());
  }

  /** A run in the last snapshot; one that was only just planned is not there yet. */
  public Optional<RunSnapshot> pictured(RunEntry entry) {
    return snapshot.flatMap(last -> last.run(entry.id()));
  }

  /** The runs whose curves are drawn, in the order of the list. */
  public List<PlottedRun> plotted() {
    List<PlottedRun> plotted = new ArrayList<>();
    for (RunEntry entry : runs().entries()) {
      boolean selected = entry.equals(entry());
      if (!entry.hidden()) {
        pictured(entry)
            .ifPresent(run -> plotted.add(new PlottedRun(run, entry.colour(), selected)));
      }
    }
    return plotted;
  }

  /** Whether the cockpit is shown as it was, but for what is drawn in the fit pane. */
  public boolean onlyFitsMovedSince(Model before) {
    return view.page() == Page.COCKPIT
        && overlay.isEmpty()
        && before.overlay.isEmpty()
        && workspace == before.workspace
        && view.equals(before.view)
        && notice.equals(before.notice)
        && snapshot.isPresent()
        && before.snapshot.filter(snapshot.get()::onlyFitsMovedSince).isPresent();
  }

  /** Training makes what is changed by itself, at epochs that a preset names, known here. */
  public Model withSnapshot(Snapshot next) {
    Model known = new Model(workspace, Optional.of(next), view, overlay, notice, history);
    if (shownPast(snapshot) || next.visited().isPresent()) {
      return known;
    }
    RunList learned = runs().with(entry -> learned(entry, next));
    return learned.equals(runs()) ? known : known.withWorkspace(workspace.learning(learned));
  }

  private static boolean shownPast(Optional<Snapshot> snapshot) {
    return snapshot.isPresent() && snapshot.get().visited().isPresent();
  }

  /**
   * With what changed between two snapshots of a run; what was wanted otherwise meanwhile stays so.
   * Before the first one it was as it was opened.
   */
  private RunEntry learned(RunEntry entry, Snapshot after) {
    Optional<Config> then =
        snapshot.isPresent()
            ? pictured(entry).map(RunSnapshot::config)
            : workspace.begun().find(entry.id()).map(RunEntry::settings);
    Optional<Config> now = after.run(entry.id()).map(RunSnapshot::config);
    return entry.merged(then, now);
  }

  public Model withWorkspace(Workspace next) {
    return new Model(next, snapshot, view, overlay, notice, history);
  }

  public Model withView(View next) {
    return new Model(workspace, snapshot, next, overlay, notice, history);
  }

  public Model withOverlay(Overlay next) {
    return new Model(workspace, snapshot, view, Optional.of(next), notice, history);
  }

  public Model withoutOverlay() {
    return new Model(workspace, snapshot, view, Optional.empty(), notice, history);
  }

  public Model withNotice(String next) {
    return new Model(workspace, snapshot, view, overlay, next, history);
  }

  public Model withSelection(int run, int cursor) {
    return withView(view.withSelection(run, cursor));
  }

  public Model withVisited(OptionalLong epoch) {
    return withView(view.withVisited(epoch));
  }

  public Model withHistory(List<String> next) {
    return new Model(workspace, snapshot, view, overlay, notice, List.copyOf(next));
  }

  /** With one more command behind it; what was said before is said no more. */
  public Model remembering(String command) {
    List<String> more = new ArrayList<>(history);
    more.remove(command);
    more.add(command);
    return withNotice("")
        .withHistory(more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
  }
}
