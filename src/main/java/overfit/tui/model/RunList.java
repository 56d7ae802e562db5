package overfit.tui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import overfit.config.RunSpec;
import overfit.screen.Role;
import overfit.train.WantedRun;

/**
 * The wanted runs in the order shown. Immutable: every change makes a new list, and the old one is
 * kept for undo.
 *
 * @param given the ids in the order without sorting
 * @param baseline the id of the pinned baseline, if there is one
 */
public record RunList(List<RunEntry> entries, List<Integer> given, OptionalInt baseline) {

  /** More runs could not be told apart by colour. */
  public static final int MOST = Role.RUNS;

  public RunList {
    entries = List.copyOf(entries);
    given = List.copyOf(given);
  }

  /** In the given order. */
  public RunList(List<RunEntry> entries, OptionalInt baseline) {
    this(entries, ids(entries), baseline);
  }

  private static List<Integer> ids(List<RunEntry> entries) {
    return entries.stream().map(RunEntry::id).toList();
  }

  public static RunList of(List<RunSpec> runs) {
    return new RunList(
        WantedRun.of(runs).stream().map(run -> new RunEntry(run, run.id(), false)).toList(),
        OptionalInt.empty());
  }

  public int size() {
    return entries.size();
  }

  public RunEntry get(int index) {
    return entries.get(index);
  }

  /** For the training thread, which need not know of sorting. */
  public List<WantedRun> wanted() {
    return inGivenOrder().stream().map(RunEntry::run).toList();
  }

  /** The runs without sorting, as they are saved. */
  public List<RunEntry> inGivenOrder() {
    return sorted(Comparator.comparingInt(this::placeGiven)).entries;
  }

  private int placeGiven(RunEntry entry) {
    return given.indexOf(entry.id());
  }

  /** In another order; equal runs stay in the given order, to which they can return. */
  RunList sorted(Comparator<RunEntry> order) {
    Comparator<RunEntry> stable = order.thenComparingInt(this::placeGiven);
    return new RunList(entries.stream().sorted(stable).toList(), given, baseline);
  }

  public RunList with(int index, RunEntry entry) {
    List<RunEntry> next = new ArrayList<>(entries);
    next.set(index, entry);
    return new RunList(next, given, baseline);
  }

  /** With the same change to every entry. */
  public RunList with(UnaryOperator<RunEntry> change) {
    return new RunList(entries.stream().map(change).toList(), given, baseline);
  }

  /** With those runs from the initial weights that another list has. */
  RunList likeReplayed(RunList other) {
    return with(entry -> other.find(entry.id()).isPresent() ? entry.replayed(entry.spec()) : entry);
  }

  /** With a run inserted after an index, and after that run in the given order. */
  public RunList adding(int index, WantedRun run) {
    return adding(index + 1, 1 + placeGiven(get(index)), run);
  }

  /** With a run at the end, in the given order too. */
  public RunList adding(WantedRun run) {
    return adding(size(), size(), run);
  }

  /** In the first unused colour. */
  private RunList adding(int index, int place, WantedRun run) {
    List<RunEntry> next = new ArrayList<>(entries);
    next.add(index, new RunEntry(run, freeColour(), false));
    List<Integer> order = new ArrayList<>(given);
    order.add(place, run.id());
    return new RunList(next, order, baseline);
  }

  private int freeColour() {
    return IntStream.range(0, entries.size() + 1)
        .filter(colour -> entries.stream().noneMatch(entry -> entry.colour() == colour))
        .findFirst()
        .orElse(0);
  }

  public RunList without(int index) {
    List<RunEntry> next = new ArrayList<>(entries);
    RunEntry removed = next.remove(index);
    List<Integer> order = given.stream().filter(id -> id != removed.id()).toList();
    return new RunList(next, order, is(baseline, removed) ? OptionalInt.empty() : baseline);
  }

  /** With a run moved from one index to another, in what is now the given order. */
  public RunList moved(int from, int to) {
    List<RunEntry> next = new ArrayList<>(entries);
    next.add(to, next.remove(from));
    return new RunList(next, baseline);
  }

  /** With the run at an index pinned as the baseline, or unpinned. */
  public RunList pinned(int index) {
    RunEntry entry = get(index);
    OptionalInt pinned = is(baseline, entry) ? OptionalInt.empty() : OptionalInt.of(entry.id());
    return new RunList(entries, given, pinned);
  }

  /** The run that the others are compared with: the pinned baseline, or else the first given. */
  public RunEntry reference() {
    return entries.stream()
        .filter(this::isBaseline)
        .findFirst()
        .orElseGet(() -> inGivenOrder().get(0));
  }

  public boolean isBaseline(RunEntry entry) {
    return is(baseline, entry);
  }

  private static boolean is(OptionalInt id, RunEntry entry) {
    return id.isPresent() && id.getAsInt() == entry.id();
  }

  public Optional<RunEntry> find(int id) {
    return entries.stream().filter(entry -> entry.id() == id).findFirst();
  }

  /** The index of a run. */
  public OptionalInt indexOf(int id) {
    return IntStream.range(0, size()).filter(i -> get(i).id() == id).findFirst();
  }

  public boolean isFull() {
    return size() >= MOST;
  }

  public boolean isFree(String name) {
    return entries.stream().noneMatch(entry -> entry.name().equals(name));
  }
}
