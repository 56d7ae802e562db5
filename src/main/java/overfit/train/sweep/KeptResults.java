package overfit.train.sweep;

import java.util.Optional;

/**
 * Results that outlast a sweep: a trial whose result is here is not trained again. Called on the
 * threads that train, by several at once.
 */
public interface KeptResults {

  /** Has no results, and keeps none. */
  KeptResults NONE =
      new KeptResults() {
        @Override
        public Optional<TrialResult> find(Trial trial) {
          return Optional.empty();
        }

        @Override
        public void keep(Trial trial, TrialResult result) {}
      };

  Optional<TrialResult> find(Trial trial);

  /** Called as soon as a trial has ended. */
  void keep(Trial trial, TrialResult result);
}
