package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.train.Speed;

/**
 * The experiment on the desk, and what it was before.
 *
 * @param source the preset that is open
 * @param original its runs as they were opened
 * @param plan its runs as they are to be now
 * @param undo earlier plans, the latest last
 * @param redo plans that were taken back, the next last
 * @param speed what training was last asked to do
 * @param nextId for a run to come
 */
public record Workspace(
    PresetSource source,
    RunList original,
    RunList runs,
    List<RunList> undo,
    List<RunList> redo,
    Speed speed,
    int nextId) {

  private static final int UNDO = 100;

  static Workspace of(PresetSource source, RunList runs) {
    return new Workspace(source, runs, runs, List.of(), List.of(), Speed.DEFAULT, runs.size());
  }

  /** The name of the preset that is open. */
  public String preset() {
    return source.name();
  }

  /** After a change that can be undone. */
  public Workspace changed(RunList next) {
    return new Workspace(source, original, next, pushed(undo), List.of(), speed, nextId);
  }

  /** After something that happened by itself, and that no undo is to take back. */
  Workspace learning(RunList learned) {
    return new Workspace(
        source, original, learned, learning(undo, learned), learning(redo, learned), speed, nextId);
  }

  private List<RunList> learning(List<RunList> plans, RunList learned) {
    return plans.stream()
        .map(other -> other.with(entry -> learning(entry, learned)))
        .collect(Collectors.toList());
  }

  /** What is otherwise in the entry than it was in the plan stays so. */
  private RunEntry learning(RunEntry entry, RunList learned) {
    Optional<Config> before = runs.find(entry.id()).map(RunEntry::settings);
    Optional<Config> after = learned.find(entry.id()).map(RunEntry::settings);
    return entry.merged(before, after);
  }

  /** With other runs, and nothing to undo in that. */
  public Workspace withRuns(RunList next) {
    return new Workspace(source, original, next, undo, redo, speed, nextId);
  }

  public Workspace undone() {
    return new Workspace(source, original, last(undo), popped(undo), pushed(redo), speed, nextId);
  }

  public Workspace redone() {
    return new Workspace(source, original, last(redo), pushed(undo), popped(redo), speed, nextId);
  }

  /** With the runs as they began, and nothing to undo yet. */
  public Workspace beginning(RunList begun) {
    return new Workspace(source, original, begun, List.of(), List.of(), speed, nextId);
  }

  /** The runs as training began with them, as long as there is no picture of it. */
  RunList begun() {
    return undo.isEmpty() ? runs : undo.get(0);
  }

  /** With what could be undone on another before, and done again if nothing was done since. */
  public Workspace remembering(Workspace other) {
    List<RunList> all = new ArrayList<>(other.undo);
    all.addAll(undo);
    List<RunList> again = undo.isEmpty() && redo.isEmpty() ? other.redo : redo;
    return new Workspace(
        source,
        original,
        runs,
        List.copyOf(all.subList(Math.max(0, all.size() - UNDO), all.size())),
        again,
        speed,
        nextId);
  }

  public Workspace withSpeed(Speed next) {
    return new Workspace(source, original, runs, undo, redo, next, nextId);
  }

  public Workspace withIdTaken() {
    return new Workspace(source, original, runs, undo, redo, speed, nextId + 1);
  }

  /** With the runs as they are for those of the preset that is open. */
  public Workspace withSource(PresetSource next) {
    return new Workspace(next, runs, runs, undo, redo, speed, nextId);
  }

  private List<RunList> pushed(List<RunList> plans) {
    List<RunList> more = new ArrayList<>(plans);
    more.add(runs);
    return List.copyOf(more.subList(Math.max(0, more.size() - UNDO), more.size()));
  }

  private static List<RunList> popped(List<RunList> plans) {
    return plans.subList(0, plans.size() - 1);
  }

  private static RunList last(List<RunList> plans) {
    return plans.get(plans.size() - 1);
  }
}
