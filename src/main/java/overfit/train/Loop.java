package overfit.train;

import java.util.List;
import overfit.config.Config;
import overfit.config.NamedConfig;

/** What the training thread owns: the experiment, whether it goes on, and how fast. */
public final class Loop {

  private final Clock clock;
  private final Engines engines;
  private Experiment experiment;
  private Pace pace;
  private boolean playing = true;
  private boolean open = true;

  Loop(List<NamedConfig> plan, Speed speed, Clock clock, Engines engines) {
    this.experiment = new Experiment(plan, engines);
    this.clock = clock;
    this.engines = engines;
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
    return pace.waiting(clock.nanos());
  }

  /** One epoch; after the last one the loop rests. */
  void step() {
    experiment.step();
    pace.advance(clock.nanos());
    playing = playing && !experiment.ended();
  }

  Snapshot snapshot() {
    return new Snapshot(experiment.snapshots(), playing, pace.speed());
  }

  void playOrPause() {
    if (!playing && experiment.ended()) {
      experiment.extend();
    }
    playFromNow(!playing && !experiment.ended());
  }

  /** At the end there is one more. */
  void stepOnce() {
    playing = false;
    if (experiment.ended()) {
      experiment.extend(1);
    }
    step();
  }

  void setSpeed(Speed speed) {
    pace = new Pace(speed, clock.nanos());
  }

  /** A run that has diverged meanwhile has nothing to go on with, and begins again. */
  void adjust(int index, Config config) {
    Run run = experiment.runs().get(index);
    if (run.status() == Status.DIVERGED) {
      restart(index, new NamedConfig(run.name(), config));
    } else {
      run.adjust(config);
    }
  }

  void restart(int run, NamedConfig plan) {
    boolean rested = experiment.ended();
    experiment.replace(run, plan);
    playFromNow(playing || rested);
  }

  void restartAll(List<NamedConfig> plan) {
    boolean rested = experiment.ended();
    experiment = new Experiment(plan, engines);
    playFromNow(playing || rested);
  }

  /** What was before a pause, and single steps in it, do not count for the pace. */
  private void playFromNow(boolean play) {
    playing = play;
    setSpeed(pace.speed());
  }

  void stop() {
    open = false;
    playing = false;
  }
}
