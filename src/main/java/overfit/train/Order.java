package overfit.train;

import java.util.List;
import overfit.config.Config;
import overfit.config.NamedConfig;

/** What the training thread is asked to do, at the end of the epoch that it is in. */
public sealed interface Order {

  /** Called on the training thread only. */
  void applyTo(Loop loop);

  /** Pause, or go on; after the end, train as many epochs again. */
  record PlayOrPause() implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.playOrPause();
    }
  }

  /** Pause and train one epoch. */
  record StepOnce() implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.stepOnce();
    }
  }

  record SetSpeed(Speed speed) implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.setSpeed(speed);
    }
  }

  /** Live settings of a run have changed: it goes on with them, or begins again if it diverged. */
  record Adjust(int run, Config config) implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.adjust(run, config);
    }
  }

  /** A run begins again, from the first weights of its config; a pause stays a pause. */
  record Restart(int run, NamedConfig plan) implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.restart(run, plan);
    }
  }

  /** All runs begin again; a pause stays a pause. */
  record RestartAll(List<NamedConfig> plan) implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.restartAll(plan);
    }
  }

  /** The end of the thread. */
  record Stop() implements Order {
    @Override
    public void applyTo(Loop loop) {
      loop.stop();
    }
  }
}
