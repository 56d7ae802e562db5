package overfit.train;

import java.util.List;
import java.util.OptionalLong;

/** What the training thread owns: the experiment, whether it goes on, how fast, what is seen. */
public final class Loop {

  private final Clock clock;
  private final Experiment experiment;
  private Pace pace;
  private boolean playing = true;
  private boolean open = true;
  private Watch watch = Watch.USUAL;
  private OptionalLong visited = OptionalLong.empty();

  /** Up to here it goes as fast as it can, and then rests. */
  private OptionalLong reached = OptionalLong.empty();

  Loop(List<Planned> plan, Speed speed, Clock clock, Engines engines) {
    this.experiment = new Experiment(plan, engines, true);
    this.clock = clock;
    setSpeed(speed);
  }

  boolean open() {
    return open;
  }

  boolean playing() {
    return playing;
  }

  /** Nanoseconds until the next epoch is due. */
  long waiting() {
    return reached.isPresent() ? 0 : pace.waiting(clock.nanos());
  }

  /** One epoch; after the last one, and at the one that was to be reached, the loop rests. */
  void step() {
    experiment.step();
    pace.advance(clock.nanos());
    if (reached.isPresent() && behind() >= reached.getAsLong()) {
      reached = OptionalLong.empty();
      playing = false;
    }
    playing = playing && !experiment.ended();
  }

  /** Epochs of the run whose turn it is. */
  private long behind() {
    return experiment.due().stream().mapToLong(Run::epoch).min().orElse(Long.MAX_VALUE);
  }

  Snapshot snapshot() {
    return new Snapshot(
        experiment.snapshots(visited, watch), playing, pace.speed(), visited, experiment.epoch());
  }

  /** From the past it goes on in the present. */
  void playOrPause() {
    visited = OptionalLong.empty();
    if (!playing && experiment.ended()) {
      experiment.extend();
    }
    playFromNow(!playing && !experiment.ended());
  }

  /** At the end there is one more. */
  void stepOnce() {
    visited = OptionalLong.empty();
    playFromNow(false);
    if (experiment.ended()) {
      experiment.extend(1);
    }
    experiment.step();
  }

  void setSpeed(Speed speed) {
    pace = new Pace(speed, clock.nanos());
  }

  /** What is added after the end is trained; beside a past that is shown it waits. */
  void follow(List<Planned> plan) {
    boolean rested = experiment.ended() && visited.isEmpty();
    experiment.follow(plan);
    playFromNow(playing || rested && !experiment.ended());
  }

  void restart() {
    boolean rested = experiment.ended();
    experiment.restart();
    visited = OptionalLong.empty();
    playFromNow(playing || rested);
  }

  /** Nothing is the present. */
  void visit(OptionalLong epoch) {
    playFromNow(false);
    visited = epoch;
  }

  /** To a past epoch, or to one that is still to be trained. */
  void go(long epoch) {
    if (epoch <= experiment.epoch()) {
      visit(OptionalLong.of(epoch).stream().filter(at -> at < experiment.epoch()).findFirst());
      return;
    }
    visited = OptionalLong.empty();
    experiment.extendTo(epoch);
    playFromNow(!experiment.ended());
    reached = OptionalLong.of(epoch);
  }

  void see(Watch wanted) {
    watch = wanted;
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
  }
}
