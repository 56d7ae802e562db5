package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.train.RunSnapshot;
import overfit.train.Snapshot;
import overfit.train.Status;

/**
 * While training goes on the curves of the selected run move with every frame; those of the others
 * move eight times a second, and so do all numbers, each at a moment of its own. Every cell that
 * changes has to go over the wire, nobody reads faster, and only one curve can be looked at. What
 * stands still is always the last of everything.
 */
final class Turns {

  private static final long PERIOD_NANOS = 125_000_000;

  private long before;

  /** The next picture, with all as it was shown whose turn has not come since the last one. */
  Snapshot next(Model model, Snapshot next, long now) {
    long last = before;
    before = now;
    Optional<Snapshot> shown = model.snapshot().filter(old -> old.visited().isEmpty());
    if (shown.isEmpty() || next.visited().isPresent() || !next.playing()) {
      return next;
    }
    int turns = next.runs().size() + 1;
    boolean numbers = comes(0, turns, last, now);
    List<RunSnapshot> runs = new ArrayList<>();
    for (RunSnapshot run : next.runs()) {
      boolean selected = run.id() == model.entry().id();
      boolean curves = selected || comes(runs.size() + 1, turns, last, now);
      runs.add(shown.get().run(run.id()).map(old -> mixed(old, run, curves, numbers)).orElse(run));
    }
    return new Snapshot(runs, true, next.speed(), next.visited(), next.present());
  }

  /** Whether one of so many turns came between two times. */
  private static boolean comes(int turn, int turns, long last, long now) {
    long offset = turn * PERIOD_NANOS / turns;
    return Math.floorDiv(now - offset, PERIOD_NANOS) > Math.floorDiv(last - offset, PERIOD_NANOS);
  }

  private static RunSnapshot mixed(
      RunSnapshot old, RunSnapshot run, boolean curves, boolean numbers) {
    if (!goesOn(old, run)) {
      return run;
    }
    RunSnapshot drawn = curves ? run : old;
    return drawn.withScores(numbers ? run.scores() : old.scores());
  }

  /** It is only some epochs further, and no other run, nor at its end. */
  private static boolean goesOn(RunSnapshot old, RunSnapshot run) {
    return run.status() == Status.RUNNING
        && old.start().equals(run.start())
        && old.config().equals(run.config())
        && old.epoch() <= run.epoch();
  }
}
