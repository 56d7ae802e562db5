package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import overfit.config.NamedConfig;
import overfit.train.Planned;

/**
 * The runs as they are wanted, in their order. Immutable: every change makes another, so that what
 * was before can be had again.
 *
 * @param baseline the id of the run with which the others are compared
 */
record Plan(List<Entry> entries, OptionalInt baseline) {

  /** More are not told apart. */
  static final int MOST = 12;

  Plan {
    entries = List.copyOf(entries);
  }

  static Plan of(List<NamedConfig> runs) {
    return new Plan(
        Planned.of(runs).stream().map(run -> new Entry(run, run.id(), false)).toList(),
        OptionalInt.empty());
  }

  int size() {
    return entries.size();
  }

  Entry get(int index) {
    return entries.get(index);
  }

  /** For the training thread. */
  List<Planned> runs() {
    return entries.stream().map(Entry::run).toList();
  }

  Plan with(int index, Entry entry) {
    List<Entry> next = new ArrayList<>(entries);
    next.set(index, entry);
    return new Plan(next, baseline);
  }

  /** Every entry changed in the same way. */
  Plan with(UnaryOperator<Entry> change) {
    return new Plan(entries.stream().map(change).toList(), baseline);
  }

  /** With another run after the one at an index, in the first colour that is free. */
  Plan adding(int index, Planned run) {
    List<Entry> next = new ArrayList<>(entries);
    next.add(index + 1, new Entry(run, freeColour(), false));
    return new Plan(next, baseline);
  }

  private int freeColour() {
    return IntStream.range(0, entries.size() + 1)
        .filter(colour -> entries.stream().noneMatch(entry -> entry.colour() == colour))
        .findFirst()
        .orElse(0);
  }

  Plan without(int index) {
    List<Entry> next = new ArrayList<>(entries);
    Entry gone = next.remove(index);
    return new Plan(next, is(baseline, gone) ? OptionalInt.empty() : baseline);
  }

  /** With the run at an index in the place of another. */
  Plan moved(int from, int to) {
    List<Entry> next = new ArrayList<>(entries);
    next.add(to, next.remove(from));
    return new Plan(next, baseline);
  }

  /** The run at an index becomes the baseline, or is no more. */
  Plan pinned(int index) {
    Entry entry = get(index);
    return new Plan(
        entries, is(baseline, entry) ? OptionalInt.empty() : OptionalInt.of(entry.id()));
  }

  /** The run with which the others are compared: the baseline, or else the first. */
  Entry compared() {
    return entries.stream().filter(this::isBaseline).findFirst().orElse(entries.get(0));
  }

  boolean isBaseline(Entry entry) {
    return is(baseline, entry);
  }

  private static boolean is(OptionalInt id, Entry entry) {
    return id.isPresent() && id.getAsInt() == entry.id();
  }

  Optional<Entry> find(int id) {
    return entries.stream().filter(entry -> entry.id() == id).findFirst();
  }

  /**
   * A name that no run has yet: that of another, with the first number from {@code from} on. A long
   * one is cut to make room for the number.
   */
  String freeName(String like, long from) {
    String stem = like.replaceFirst("-\\d+$", "");
    return LongStream.iterate(from, i -> i + 1)
        .mapToObj(i -> numbered(stem, i))
        .filter(this::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static String numbered(String stem, long number) {
    String end = "-" + number;
    return stem.substring(0, Math.min(stem.length(), NamedConfig.LONGEST_NAME - end.length()))
        + end;
  }

  /** The place of a run in the list. */
  OptionalInt indexOf(int id) {
    return IntStream.range(0, size()).filter(i -> get(i).id() == id).findFirst();
  }

  boolean isFull() {
    return size() >= MOST;
  }

  boolean isFree(String name) {
    return entries.stream().noneMatch(entry -> entry.name().equals(name));
  }
}
