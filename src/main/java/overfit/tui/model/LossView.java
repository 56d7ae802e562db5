package overfit.tui.model;

import java.util.Optional;
import java.util.OptionalLong;
import overfit.plot.Axis;
import overfit.plot.Smoothing;

/**
 * The state of the loss pane.
 *
 * @param log whether the loss axis is logarithmic
 * @param logEpochs whether the epoch axis is logarithmic
 * @param trace whether the learning rate is shown too
 * @param trainMode whether the train losses are those that training saw, with dropout on
 * @param difference whether test losses less those of the baseline are shown
 * @param cursor the epoch whose values are shown in the legend
 * @param window the epochs shown; empty for all of a growing range
 */
public record LossView(
    boolean log,
    boolean logEpochs,
    Smoothing smoothing,
    boolean trace,
    boolean trainMode,
    boolean difference,
    OptionalLong cursor,
    Optional<Axis> window) {

  public static final LossView INITIAL =
      new LossView(
          false, false, Smoothing.OFF, false, false, false, OptionalLong.empty(), Optional.empty());

  public LossView withLog(boolean next) {
    return new LossView(next, logEpochs, smoothing, trace, trainMode, difference, cursor, window);
  }

  public LossView withLogEpochs(boolean next) {
    return new LossView(log, next, smoothing, trace, trainMode, difference, cursor, window);
  }

  public LossView withSmoothing(Smoothing next) {
    return new LossView(log, logEpochs, next, trace, trainMode, difference, cursor, window);
  }

  public LossView withTrace(boolean next) {
    return new LossView(log, logEpochs, smoothing, next, trainMode, difference, cursor, window);
  }

  public LossView withTrainMode(boolean next) {
    return new LossView(log, logEpochs, smoothing, trace, next, difference, cursor, window);
  }

  public LossView withDifference(boolean next) {
    return new LossView(log, logEpochs, smoothing, trace, trainMode, next, cursor, window);
  }

  public LossView withCursor(OptionalLong next) {
    return new LossView(log, logEpochs, smoothing, trace, trainMode, difference, next, window);
  }

  private LossView withWindow(Optional<Axis> next) {
    return new LossView(log, logEpochs, smoothing, trace, trainMode, difference, cursor, next);
  }

  /** Zoomed or panned to a part of all epochs. */
  public LossView showing(Axis part, Axis all) {
    return withWindow(part.equals(all) ? Optional.empty() : Optional.of(part));
  }

  /** Without a cursor and without zoom. */
  public LossView reset() {
    return withCursor(OptionalLong.empty()).withWindow(Optional.empty());
  }

  /** The part of all epochs that is shown. */
  public Axis shown(Axis all) {
    return window
        .map(part -> new Axis(all.spacing(), part.from(), part.to()).within(all))
        .orElse(all);
  }
}
