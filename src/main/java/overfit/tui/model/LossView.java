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
 * @param cursor the epoch whose values are shown in the legend
 * @param window the epochs shown; empty for all of a growing range
 */
public record LossView(
    boolean log,
    boolean logEpochs,
    Smoothing smoothing,
    boolean trace,
    OptionalLong cursor,
    Optional<Axis> window) {

  public static final LossView INITIAL =
      new LossView(true, false, Smoothing.OFF, false, OptionalLong.empty(), Optional.empty());

  public LossView withLog(boolean next) {
    return new LossView(next, logEpochs, smoothing, trace, cursor, window);
  }

  public LossView withLogEpochs(boolean next) {
    return new LossView(log, next, smoothing, trace, cursor, window);
  }

  public LossView withSmoothing(Smoothing next) {
    return new LossView(log, logEpochs, next, trace, cursor, window);
  }

  public LossView withTrace(boolean next) {
    return new LossView(log, logEpochs, smoothing, next, cursor, window);
  }

  public LossView withCursor(OptionalLong next) {
    return new LossView(log, logEpochs, smoothing, trace, next, window);
  }

  /** Zoomed or panned to a part of all epochs. */
  public LossView showing(Axis part, Axis all) {
    Optional<Axis> next = part.equals(all) ? Optional.empty() : Optional.of(part);
    return new LossView(log, logEpochs, smoothing, trace, cursor, next);
  }

  /** Without a cursor and without zoom. */
  public LossView reset() {
    return new LossView(log, logEpochs, smoothing, trace, OptionalLong.empty(), Optional.empty());
  }

  /** The part of all epochs that is shown. */
  public Axis shown(Axis all) {
    return window
        .map(part -> new Axis(all.spacing(), part.from(), part.to()).within(all))
        .orElse(all);
  }
}
