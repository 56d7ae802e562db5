package overfit.train;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the training thread owns: the experiment, whether it goes on, how fast, what is seen. */
public final class TrainingLoop {

  /** So long, in nanoseconds, nobody minds to wait for what an order does. */
  private static final long SLICE = 10_000_000;

  /** Training has at least so many times the time that snapshots take: 97 of 100. */
  private static final long EPOCHS_TO_PICTURES = 32;

  /** However long a snapshot takes, the next is taken after so many nanoseconds. */
  private static final long LONGEST_WAIT = 500_000_000;

  private final Clock clock;
  private final Experiment experiment;
  private final SnapshotRotation rotation = new SnapshotRotation();
  private Pace pace;
  private boolean playing = true;
  private boolean open = true;
  private SnapshotRequest request = SnapshotRequest.USUAL;
  private OptionalLong visited = OptionalLong.empty();
  private boolean arrived = true;
  private long nextPicture;

  /** Up to here it goes as fast as it can, and then rests. */
  private OptionalLong reached = OptionalLong.empty();

  TrainingLoop(List<WantedRun> wanted, Speed speed, Clock clock, EngineChooser engines) {
    this.experiment = new Experiment(wanted, engines, true);
    this.clock = clock;
    nextPicture = clock.nanos();
    setSpeed(speed);
  }

  boolean open() {
    return open;
  }

  boolean playing() {
    return playing;
  }

  /** Whether it is on its way to a past epoch. */
  boolean travelling() {
    return !arrived;
  }

  /** Whether it is on its way to an epoch to come, as fast as it can. */
  boolean hurrying() {
    return playing && reached.isPresent();
  }

  /** Nothing is done but what is ordered. */
  boolean resting() {
    return !playing && arrived;
  }

  /** Some of that way, so that other orders are soon heard. */
  void travel() {
    long end = clock.nanos() + SLICE;
    arrived =
        visited.isEmpty() || experiment.travel(visited.getAsLong(), () -> clock.nanos() - end < 0);
  }

  /** Nanoseconds until the next epoch is due. */
  long waiting() {
    return unpaced() ? 0 : pace.waiting(clock.nanos());
  }

  /** Then the clock, which costs a small network some of its speed, is not looked at. */
  private boolean unpaced() {
    return reached.isPresent() || travelling() || pace.speed().unlimited();
  }

  /** One epoch; after the last one, and at the one that was to be reached, the loop rests. */
  void step() {
    experiment.step();
    if (!unpaced()) {
      pace.advance(clock.nanos());
    }
    if (reached.isPresent() && behind() >= reached.getAsLong()) {
      playing = false;
    }
    if (!playing || experiment.ended()) {
      playFromNow(false);
    }
  }

  /** Epochs of the run whose turn it is. */
  private long behind() {
    return experiment.due().stream().mapToLong(Run::epoch).min().orElse(Long.MAX_VALUE);
  }

  /** Of the past epoch that is wanted, also where it is still on its way there. */
  Snapshot snapshot() {
    long start = clock.nanos();
    List<RunSnapshot> runs =
        playing && visited.isEmpty() && SnapshotRotation.areFastEnough(pace.speed())
            ? rotation.playing(experiment, request, start)
            : rotation.standing(experiment, visited, request);
    Snapshot snapshot = new Snapshot(runs, playing, pace.speed(), visited, experiment.epoch());
    long end = clock.nanos();
    nextPicture = end + Math.min(LONGEST_WAIT, (end - start) * EPOCHS_TO_PICTURES);
    return snapshot;
  }

  /** Whether another snapshot would not hold up the training. */
  boolean affordsPicture() {
    return resting() || clock.nanos() - nextPicture >= 0;
  }

  /** Whoever orders something wants to see it at once. */
  void wantPicture() {
    nextPicture = clock.nanos();
  }

  /** From the past it goes on in the present. */
  void playOrPause() {
    show(OptionalLong.empty());
    if (!playing && experiment.ended()) {
      experiment.extend();
    }
    playFromNow(!playing && !experiment.ended());
  }

  /** At the end there is one more. */
  void stepOnce() {
    show(OptionalLong.empty());
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
   * What is added after the end is trained; beside a past that is shown it waits. A run that plays
   * goes on as it did.
   */
  void follow(List<WantedRun> known, List<WantedRun> wanted) {
    boolean rested = experiment.ended() && visited.isEmpty();
    experiment.follow(known, wanted);
    show(visited);
    boolean plays = (playing || rested) && !experiment.ended();
    if (plays != playing) {
      playFromNow(plays);
    }
  }

  private void show(OptionalLong epoch) {
    visited = epoch;
    arrived = epoch.isEmpty();
  }

  void restart() {
    boolean rested = experiment.ended();
    experiment.restart();
    show(OptionalLong.empty());
    playFromNow(playing || rested);
  }

  /** Nothing is the present. */
  void visit(OptionalLong epoch) {
    playFromNow(false);
    show(epoch);
  }

  /** To a past epoch, or to one that is still to be trained. */
  void go(OptionalInt run, long epoch, long goal) {
    Run leader = experiment.leader(run);
    experiment.extendWith(leader, Math.max(epoch, goal));
    if (epoch <= leader.epoch()) {
      visit(OptionalLong.of(epoch).stream().filter(at -> at < experiment.epoch()).findFirst());
      return;
    }
    show(OptionalLong.empty());
    playFromNow(!experiment.ended());
    reached = playing ? OptionalLong.of(epoch) : OptionalLong.empty();
  }

  void see(SnapshotRequest wanted) {
    request = wanted;
  }

  /** What was before a pause, and single steps in it, do not count for the pace. */
  private void playFromNow(boolean play) {
    playing = play;
    reached = OptionalLong.empty();
    setSpeed(pace.speed());
  }

  void stop() {
    open = false;
    playing = false;
    arrived = true;
  }
}
