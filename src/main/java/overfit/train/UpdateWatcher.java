package overfit.train;

import java.util.Optional;
import overfit.nn.PassRecorder;

/** Watches a learner make one step. */
interface UpdateWatcher {

  UpdateWatcher NOBODY =
      new UpdateWatcher() {
        @Override
        public Optional<PassRecorder> recorder() {
          return Optional.empty();
        }

        @Override
        public void did(GradientStage stage) {}
      };

  /** What takes down the forward and the backward pass, if anything does. */
  Optional<PassRecorder> recorder();

  /** Called when the gradient is that after the stage. */
  void did(GradientStage stage);
}
