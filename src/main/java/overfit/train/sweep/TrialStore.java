package overfit.train.sweep;

import java.util.Optional;
import overfit.config.RunSpec;
import overfit.train.EngineChooser;
import overfit.train.Run;

/** Where the runs of a sweep are kept. Called on the threads that train, by several at once. */
public interface TrialStore {

  /** Nowhere: each run begins, and is dropped at the end. */
  TrialStore NONE = (trial, spec, engines) -> Optional.of(KeptRun.inMemory(Run.of(spec, engines)));

  /** The run of a trial, as far as it is trained; empty if another process trains it. */
  Optional<KeptRun> open(Trial trial, RunSpec spec, EngineChooser engines);
}
