package overfit.tui;

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
record Desk(
    Source source,
    Plan original,
    Plan plan,
    List<Plan> undo,
    List<Plan> redo,
    Speed speed,
    int nextId) {

  private static final int UNDO = 100;

  static Desk of(Source source, Plan plan) {
    return new Desk(source, plan, plan, List.of(), List.of(), Speed.DEFAULT, plan.size());
  }

  /** The name of the preset that is open. */
  String preset() {
    return source.name();
  }

  /** After a change that can be undone. */
  Desk changed(Plan next) {
    return new Desk(source, original, next, pushed(undo), List.of(), speed, nextId);
  }

  /** After something that happened by itself, and that no undo is to take back. */
  Desk learning(Plan learned) {
    return new Desk(
        source, original, learned, learning(undo, learned), learning(redo, learned), speed, nextId);
  }

  private List<Plan> learning(List<Plan> plans, Plan learned) {
    return plans.stream()
        .map(other -> other.with(entry -> learning(entry, learned)))
        .collect(Collectors.toList());
  }

  /** What is otherwise in the entry than it was in the plan stays so. */
  private Entry learning(Entry entry, Plan learned) {
    Optional<Config> before = plan.find(entry.id()).map(Entry::settings);
    Optional<Config> after = learned.find(entry.id()).map(Entry::settings);
    return entry.merged(before, after);
  }

  /** With other runs, and nothing to undo in that. */
  Desk withPlan(Plan next) {
    return new Desk(source, original, next, undo, redo, speed, nextId);
  }

  Desk undone() {
    return new Desk(source, original, last(undo), popped(undo), pushed(redo), speed, nextId);
  }

  Desk redone() {
    return new Desk(source, original, last(redo), pushed(undo), popped(redo), speed, nextId);
  }

  /** With the runs as they began, and nothing to undo yet. */
  Desk beginning(Plan begun) {
    return new Desk(source, original, begun, List.of(), List.of(), speed, nextId);
  }

  /** The runs as training began with them, as long as there is no picture of it. */
  Plan begun() {
    return undo.isEmpty() ? plan : undo.get(0);
  }

  /** With what could be undone on another before, and done again if nothing was done since. */
  Desk remembering(Desk other) {
    List<Plan> all = new ArrayList<>(other.undo);
    all.addAll(undo);
    List<Plan> again = undo.isEmpty() && redo.isEmpty() ? other.redo : redo;
    return new Desk(
        source,
        original,
        plan,
        List.copyOf(all.subList(Math.max(0, all.size() - UNDO), all.size())),
        again,
        speed,
        nextId);
  }

  Desk withSpeed(Speed next) {
    return new Desk(source, original, plan, undo, redo, next, nextId);
  }

  Desk withIdTaken() {
    return new Desk(source, original, plan, undo, redo, speed, nextId + 1);
  }

  /** With the runs as they are for those of the preset that is open. */
  Desk withSource(Source next) {
    return new Desk(next, plan, plan, undo, redo, speed, nextId);
  }

  private List<Plan> pushed(List<Plan> plans) {
    List<Plan> more = new ArrayList<>(plans);
    more.add(plan);
    return List.copyOf(more.subList(Math.max(0, more.size() - UNDO), more.size()));
  }

  private static List<Plan> popped(List<Plan> plans) {
    return plans.subList(0, plans.size() - 1);
  }

  private static Plan last(List<Plan> plans) {
    return plans.get(plans.size() - 1);
  }
}
