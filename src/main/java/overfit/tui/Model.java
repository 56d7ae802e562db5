package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.NamedConfig;
import overfit.config.Preset;
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
record Model(
    Desk desk,
    Optional<Snapshot> snapshot,
    View view,
    Optional<Overlay> overlay,
    String notice,
    List<String> history) {

  /** So many commands can be had again. */
  private static final int REMEMBERED = 100;

  static Model of(Preset preset, List<NamedConfig> plan) {
    return new Model(
        Desk.of(Source.of(preset), Plan.of(plan)),
        Optional.empty(),
        View.INITIAL,
        Optional.empty(),
        "",
        List.of());
  }

  /** What lies over the page, if it is of that kind. */
  <T extends Overlay> Optional<T> overlay(Class<T> kind) {
    return overlay.filter(kind::isInstance).map(kind::cast);
  }

  Plan plan() {
    return desk.plan();
  }

  /** The index of the selected run. */
  int run() {
    return view.run();
  }

  /** The selected run. */
  Entry entry() {
    return plan().get(run());
  }

  /** The settings of the selected run, as they were wanted at the epoch that is shown. */
  Config config() {
    return inPast()
        ? selected().map(RunSnapshot::config).orElse(entry().settings())
        : entry().settings();
  }

  /** Whether an epoch before the present is shown, which nothing can change. */
  boolean inPast() {
    return view.visited().isPresent();
  }

  /** The selected run in the last snapshot. */
  Optional<RunSnapshot> selected() {
    return pictured(entry());
  }

  /** A run in the last snapshot; one that was only just planned is not there yet. */
  Optional<RunSnapshot> pictured(Entry entry) {
    return snapshot.flatMap(last -> last.run(entry.id()));
  }

  /** The runs whose curves are drawn, in the order of the list. */
  List<Drawn> drawn() {
    List<Drawn> drawn = new ArrayList<>();
    for (Entry entry : plan().entries()) {
      boolean selected = entry.equals(entry());
      if (!entry.hidden()) {
        pictured(entry).ifPresent(run -> drawn.add(new Drawn(run, entry.colour(), selected)));
      }
    }
    return drawn;
  }

  /** Whether the cockpit is shown as it was, but for what is drawn in the fit pane. */
  boolean onlyFitsMovedSince(Model before) {
    return view.page() == Page.COCKPIT
        && overlay.isEmpty()
        && before.overlay.isEmpty()
        && desk == before.desk
        && view.equals(before.view)
        && notice.equals(before.notice)
        && snapshot.isPresent()
        && before.snapshot.filter(snapshot.get()::onlyFitsMovedSince).isPresent();
  }

  /** Training makes what is changed by itself, at epochs that a preset names, known here. */
  Model withSnapshot(Snapshot next) {
    Model known = new Model(desk, Optional.of(next), view, overlay, notice, history);
    if (shownPast(snapshot) || next.visited().isPresent()) {
      return known;
    }
    Plan learned = plan().with(entry -> learned(entry, next));
    return learned.equals(plan()) ? known : known.withDesk(desk.learning(learned));
  }

  private static boolean shownPast(Optional<Snapshot> snapshot) {
    return snapshot.isPresent() && snapshot.get().visited().isPresent();
  }

  /**
   * With what changed between two snapshots of a run; what was wanted otherwise meanwhile stays so.
   * Before the first one it was as it was opened.
   */
  private Entry learned(Entry entry, Snapshot after) {
    Optional<Config> then =
        snapshot.isPresent()
            ? pictured(entry).map(RunSnapshot::config)
            : desk.begun().find(entry.id()).map(Entry::settings);
    Optional<Config> now = after.run(entry.id()).map(RunSnapshot::config);
    return entry.merged(then, now);
  }

  Model withDesk(Desk next) {
    return new Model(next, snapshot, view, overlay, notice, history);
  }

  Model withView(View next) {
    return new Model(desk, snapshot, next, overlay, notice, history);
  }

  Model withOverlay(Overlay next) {
    return new Model(desk, snapshot, view, Optional.of(next), notice, history);
  }

  Model withoutOverlay() {
    return new Model(desk, snapshot, view, Optional.empty(), notice, history);
  }

  Model withNotice(String next) {
    return new Model(desk, snapshot, view, overlay, next, history);
  }

  Model withSelection(int run, int cursor) {
    return withView(view.withSelection(run, cursor));
  }

  Model withVisited(OptionalLong epoch) {
    return withView(view.withVisited(epoch));
  }

  Model withHistory(List<String> next) {
    return new Model(desk, snapshot, view, overlay, notice, List.copyOf(next));
  }

  /** With one more command behind it; what was said before is said no more. */
  Model remembering(String command) {
    List<String> more = new ArrayList<>(history);
    more.remove(command);
    more.add(command);
    return withNotice("")
        .withHistory(more.subList(Math.max(0, more.size() - REMEMBERED), more.size()));
  }
}
