package overfit.train;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.StopOn;
import overfit.state.State;
import overfit.train.history.RunHistory;

/**
 * Stops a run when its loss has not improved for a number of epochs, the patience, and knows the
 * state after the best epoch. Only the epochs since it was switched on count.
 *
 * <p>Prechelt, "Early Stopping - But When?" (1998), https://doi.org/10.1007/3-540-49430-8_3;
 * patience and the smallest improvement as in Keras.
 */
final class EarlyStopping {

  /**
   * The best epoch so far.
   *
   * @param watched its loss, which later ones have to improve
   * @param trainMode its train loss, measured before each update with dropout on
   * @param learner the state after it, from which its next update can be made again
   */
  record Best(
      long epoch,
      double watched,
      double trainMode,
      double test,
      double excess,
      LearnerState learner) {

    static final Best NONE =
        new Best(
            0, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, Double.NaN, LearnerState.NONE);

    private Best passed(State state) {
      return new Best(
          state.whole(epoch),
          state.real(watched),
          state.real(trainMode),
          state.real(test),
          state.real(excess),
          learner.passed(state));
    }
  }

  private Optional<Long> patience = Optional.empty();
  private double minDelta;
  private boolean validation;
  private boolean on;
  private Best best = Best.NONE;

  /** Follows the settings. Switched off, it forgets the best epoch. */
  void adjust(Config config) {
    patience = config.get(Settings.EARLY_STOPPING);
    minDelta = config.get(Settings.MIN_DELTA);
    validation = config.get(Settings.STOP_ON) == StopOn.VALIDATION;
    if (patience.isPresent() != on) {
      on = patience.isPresent();
      beginAnew();
    }
  }

  /** What was best until now no longer counts: other points say how good later epochs are. */
  void beginAnew() {
    best = Best.NONE;
  }

  /** Whether it needs to know of the epochs. */
  boolean isOn() {
    return on;
  }

  /** Whether it watches the loss on held-out points beside a known function. */
  boolean watchesValidation() {
    return validation;
  }

  /** Whether a loss is an improvement over the best one. */
  boolean improves(double loss) {
    return loss < best.watched - minDelta;
  }

  /** The latest epoch is the best one. */
  void keep(double loss, RunHistory history, LearnerState learner) {
    best =
        new Best(
            history.epoch(),
            loss,
            history.trainLoss(),
            history.testLoss(),
            history.excessLoss(),
            learner);
  }

  /** Whether the patience has run out after an epoch. */
  boolean stops(long epoch) {
    return patience.isPresent() && best.epoch > 0 && epoch - best.epoch >= patience.get();
  }

  Best best() {
    return best;
  }

  /** About how many values of 8 bytes it stores. */
  long size() {
    return best.epoch == 0 ? 0 : best.learner.size();
  }

  /** A copy with an independent state. */
  EarlyStopping copy() {
    EarlyStopping copy = new EarlyStopping();
    copy.patience = patience;
    copy.minDelta = minDelta;
    copy.validation = validation;
    copy.on = on;
    copy.best = best;
    return copy;
  }

  /** Passes the state, but not the settings. */
  void pass(State state) {
    on = state.flag(on);
    best = best.passed(state);
  }
}
