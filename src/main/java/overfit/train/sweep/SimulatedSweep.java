package overfit.train.sweep;

import java.util.List;
import overfit.config.Settings;
import overfit.train.EngineChooser;
import overfit.train.SimulatedTraining;

/**
 * A sweep in simulated time, on the caller's thread: one trial after the other, each of which is
 * trained when its time is over. After the same time the same trials have ended on any machine.
 */
public final class SimulatedSweep implements SweepTrainer {

  private final SweepPlan plan;
  private final List<Trial> trials;
  private final SweepTraining training;
  private boolean stopped;
  private int ended;

  /** Since it began. */
  private long now;

  /** When the trials that have ended did. */
  private long used;

  public SimulatedSweep(SweepPlan plan, EngineChooser engines) {
    this.plan = plan;
    trials = plan.trials();
    training =
        new SweepTraining(
            plan, Shard.ALL, engines, () -> now, TrialText.NONE, TrialStore.NONE, () -> stopped);
  }

  /** Advances the time and trains the trials that end in it. */
  public void advance(long nanos) {
    now += nanos;
    while (running() && used + next() <= now) {
      used += next();
      training.trainNext();
      ended++;
    }
  }

  private long next() {
    long epochs = plan.cells().get(trials.get(ended).cell()).spec().config().get(Settings.EPOCHS);
    return epochs * SimulatedTraining.EPOCH_NANOS;
  }

  @Override
  public boolean running() {
    return !stopped && ended < trials.size();
  }

  @Override
  public SweepSnapshot snapshot() {
    SweepStatus over = ended < trials.size() ? SweepStatus.STOPPED : SweepStatus.DONE;
    return SweepSnapshot.of(running() ? SweepStatus.RUNNING : over, plan, training, used / 1e9);
  }

  @Override
  public boolean stop(long milliseconds) {
    stopped = true;
    return true;
  }

  @Override
  public void close() {
    stop(0);
  }
}
