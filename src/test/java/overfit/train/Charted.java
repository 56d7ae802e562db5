package overfit.train;

import java.util.List;
import overfit.config.RunSpec;

/** Experiments as the screen has them: rewindable, with all curves. */
public final class Charted {

  private Charted() {}

  public static Experiment experiment(List<RunSpec> specs) {
    return new Experiment(WantedRun.of(specs), Specs.VECTORS, true);
  }
}
