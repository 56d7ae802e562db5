package overfit.tui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import overfit.config.Settings;
import overfit.train.Order;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.Snapshot;
import overfit.train.WantedRun;
import overfit.tui.model.Model;

/**
 * The state that training will be in when it has carried out all orders, each of which may wait for
 * the end of an epoch.
 *
 * @param plays whether it trains, and is not paused
 * @param past whether a past epoch is shown
 * @param runs the status of each run, by id
 */
record Expectation(boolean plays, boolean past, Map<Integer, RunStatus> runs) {

  /** At the start: all runs train. */
  static Expectation of(Model model) {
    return new Expectation(
        true,
        false,
        model.runs().wanted().stream()
            .collect(Collectors.toMap(WantedRun::id, run -> RunStatus.RUNNING)));
  }

  /** With a snapshot after all orders; one of a past epoch does not say which runs have ended. */
  Expectation at(Snapshot snapshot) {
    return snapshot.visited().isPresent()
        ? new Expectation(false, true, runs)
        : new Expectation(
            snapshot.playing(),
            false,
            snapshot.runs().stream()
                .collect(Collectors.toMap(RunSnapshot::id, RunSnapshot::status)));
  }

  /** With another order; {@code last} says how far each run is. */
  Expectation after(Order order, Optional<Snapshot> last) {
    if (order instanceof Order.PlayOrPause) {
      return playingOrPaused();
    }
    if (order instanceof Order.Resume) {
      return new Expectation(plays || !ended(), false, runs);
    }
    if (order instanceof Order.StepOnce) {
      return new Expectation(false, false, runs);
    }
    if (order instanceof Order.Visit visit) {
      return new Expectation(false, visit.epoch().isPresent(), runs);
    }
    if (order instanceof Order.Go go) {
      return last.filter(shown -> go.epoch() <= epoch(go.run(), shown))
          .map(shown -> new Expectation(false, go.epoch() < shown.present(), runs))
          .orElseGet(() -> extended().playing());
    }
    return order instanceof Order.Follow follow ? following(follow) : this;
  }

  /** After the end, all runs are extended. */
  private Expectation playingOrPaused() {
    if (plays) {
      return new Expectation(false, false, runs);
    }
    return ended() ? extended().playing() : playing();
  }

  private Expectation playing() {
    return new Expectation(!ended(), false, runs);
  }

  private Expectation extended() {
    Map<Integer, RunStatus> longer = new LinkedHashMap<>(runs);
    longer.replaceAll((id, status) -> status == RunStatus.FINISHED ? RunStatus.RUNNING : status);
    return new Expectation(plays, past, longer);
  }

  private boolean ended() {
    return !runs.containsValue(RunStatus.RUNNING);
  }

  private static long epoch(OptionalInt run, Snapshot last) {
    return run.isPresent()
        ? last.run(run.getAsInt()).map(RunSnapshot::latest).orElse(0L)
        : last.present();
  }

  /** After the end, training resumes if a run has epochs left, unless a past epoch is shown. */
  private Expectation following(Order.Follow follow) {
    Map<Integer, RunStatus> next = new LinkedHashMap<>();
    follow.wanted().forEach(run -> next.put(run.id(), status(run, follow)));
    boolean resumes = plays || ended() && !past;
    return new Expectation(resumes && next.containsValue(RunStatus.RUNNING), past, next);
  }

  private RunStatus status(WantedRun run, Order.Follow follow) {
    boolean trains =
        follow.base().stream()
            .filter(before -> before.id() == run.id())
            .allMatch(before -> restarts(before, run) || epochs(before) < epochs(run));
    return trains ? RunStatus.RUNNING : runs.getOrDefault(run.id(), RunStatus.RUNNING);
  }

  private static boolean restarts(WantedRun before, WantedRun run) {
    return run.restarts(before);
  }

  private static long epochs(WantedRun run) {
    return run.config().get(Settings.EPOCHS);
  }

  /** Whether an order restarts a run. */
  static boolean restarts(Order.Follow follow) {
    return follow.base().stream()
        .anyMatch(
            before ->
                follow.wanted().stream()
                    .anyMatch(run -> run.id() == before.id() && restarts(before, run)));
  }
}
