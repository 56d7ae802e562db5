package overfit.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The state of the training thread: the experiment, whether it is playing, the pace, the view. */
public final class TrainingLoop {

  /** How long to replay before checking for orders, in nanoseconds: not noticeable by the user. */
  private static final long SLICE = 10_000_000;

  /** Training gets at least 32 times as much time as snapshots: 97 %. */
  private static final long TRAINING_PER_SNAPSHOT = 32;

  /** The longest time between snapshots in nanoseconds, however long they take. */
  private static final long LONGEST_WAIT = 500_000_000;

  private final Clock clock;
  private final Experiment experiment;
  private final Inspections inspections;
  private final SnapshotRotation rotation = new SnapshotRotation();
  private Pace pace;
  private boolean playing = true;
  private boolean open = true;
  private SnapshotRequest request = SnapshotRequest.USUAL;
  private OptionalLong visited = OptionalLong.empty();
  private boolean replayed = true;
  private long nextSnapshot;
  private long orders;

  /** The fast-forward target: training runs at full speed to this epoch and pauses there. */
  private OptionalLong fastForwardTo = OptionalLong.empty();

  TrainingLoop(List<WantedRun> wanted, Speed speed, Clock clock, EngineChooser engines) {
    this(wanted, speed, clock, engines, Inspections.immediate(clock));
  }

  TrainingLoop(
      List<WantedRun> wanted,
      Speed speed,
      Clock clock,
      EngineChooser engines,
      Inspections inspections) {
    this.inspections = inspections;
    this.experiment = new Experiment(wanted, engines, true);
    this.clock = clock;
    nextSnapshot = clock.nanos();
    setSpeed(speed);
  }

  /** Carries out an order; the user should see its effect in the next snapshot, immediately. */
  void carryOut(Order order) {
    requestSnapshot();
    order.applyTo(this);
    orders++;
  }

  /** The number of orders that were carried out. */
  long orders() {
    return orders;
  }

  boolean open() {
    return open;
  }

  boolean playing() {
    return playing;
  }

  /** Whether a replay to a past epoch is in progress. */
  boolean replaying() {
    return !replayed;
  }

  /** Whether it is fast-forwarding to a future epoch. */
  boolean fastForwarding() {
    return playing && fastForwardTo.isPresent();
  }

  /** Whether there is nothing to do until the next order. */
  boolean idle() {
    return !playing && replayed;
  }

  /** Replays for a short time, so that other orders are not delayed. */
  void replay() {
    long end = clock.nanos() + SLICE;
    replayed =
        visited.isEmpty()
            || experiment.replayTo(visited.getAsLong(), () -> clock.nanos() - end < 0);
  }

  /** Nanoseconds until the next epoch is due. */
  long waiting() {
    return unpaced() ? 0 : pace.waiting(clock.nanos());
  }

  /** Without a pace, the clock is not read; reading it would slow down small networks. */
  private boolean unpaced() {
    return fastForwardTo.isPresent() || replaying() || pace.speed().unlimited();
  }

  /** Trains one epoch; pauses after the last epoch and at the fast-forward target. */
  void step() {
    experiment.step();
    if (!unpaced()) {
      pace.advance(clock.nanos());
    }
    if (fastForwardTo.isPresent() && dueEpoch() >= fastForwardTo.getAsLong()) {
      playing = false;
    }
    if (!playing || experiment.ended()) {
      playFromNow(false);
    }
  }

  /** The number of epochs of the runs that are trained next. */
  private long dueEpoch() {
    return experiment.due().stream().mapToLong(Run::epoch).min().orElse(Long.MAX_VALUE);
  }

  /** A snapshot of the visited epoch, even if its replay is not complete, or of the present. */
  Snapshot snapshot() {
    long start = clock.nanos();
    List<RunSnapshot> runs =
        playing && visited.isEmpty() && SnapshotRotation.appliesTo(pace.speed())
            ? rotation.playing(experiment, request, start)
            : rotation.paused(experiment, visited, request);
    Snapshot snapshot =
        new Snapshot(
            runs,
            playing,
            pace.speed(),
            visited,
            experiment.epoch(),
            orders,
            request,
            inspections.findings(experiment, visited, request, playing));
    long end = clock.nanos();
    nextSnapshot = end + Math.min(LONGEST_WAIT, (end - start) * TRAINING_PER_SNAPSHOT);
    return snapshot;
  }

  /** Whether a snapshot can be taken without slowing down the training. */
  boolean hasTimeForSnapshot() {
    return idle() || clock.nanos() - nextSnapshot >= 0;
  }

  /** The next snapshot may be taken immediately. */
  void requestSnapshot() {
    nextSnapshot = clock.nanos();
  }

  /** Returns from a visited epoch to the present. */
  void playOrPause() {
    showEpoch(OptionalLong.empty());
    if (!playing && experiment.ended()) {
      experiment.extend();
    }
    playFromNow(!playing && !experiment.ended());
  }

  /** Returns to the present and trains, unless all runs have ended. */
  void resume() {
    showEpoch(OptionalLong.empty());
    if (!playing) {
      playFromNow(!experiment.ended());
    }
  }

  /** At the goal, extends it by one epoch. */
  void stepOnce() {
    showEpoch(OptionalLong.empty());
    playFromNow(false);
    if (experiment.ended()) {
      experiment.extend(1);
    }
    experiment.step();
  }

  void setSpeed(Speed speed) {
    pace = new Pace(speed, clock.nanos());
  }

  /**
   * After the end, training resumes for runs that have epochs left, unless a past epoch is shown.
   * Otherwise playing and pace do not change.
   */
  void update(List<WantedRun> base, List<WantedRun> wanted) {
    boolean hadEnded = experiment.ended() && visited.isEmpty();
    experiment.update(base, wanted);
    showEpoch(visited);
    boolean plays = (playing || hadEnded) && !experiment.ended();
    if (plays != playing) {
      playFromNow(plays);
    }
  }

  private void showEpoch(OptionalLong epoch) {
    visited = epoch;
    replayed = epoch.isEmpty();
  }

  /** An empty epoch is the present. */
  void visit(OptionalLong epoch) {
    playFromNow(false);
    showEpoch(epoch);
  }

  /** Shows a past epoch, or fast-forwards to a future one. */
  void go(OptionalInt run, long epoch, long goal) {
    Run leader = experiment.leader(run);
    experiment.extendWith(leader, Math.max(epoch, goal));
    if (epoch <= leader.epoch()) {
      visit(OptionalLong.of(epoch).stream().filter(at -> at < experiment.epoch()).findFirst());
      return;
    }
    showEpoch(OptionalLong.empty());
    playFromNow(!experiment.ended());
    fastForwardTo = playing ? OptionalLong.of(epoch) : OptionalLong.empty();
  }

  void setRequest(SnapshotRequest wanted) {
    request = wanted;
  }

  /** Restarts the pace, so that time spent paused and single steps do not count. */
  private void playFromNow(boolean play) {
    playing = play;
    fastForwardTo = OptionalLong.empty();
    setSpeed(pace.speed());
  }

  void stop() {
    open = false;
    inspections.cancel();
    playing = false;
    replayed = true;
  }
}
