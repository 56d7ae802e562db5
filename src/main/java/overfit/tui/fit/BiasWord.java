package overfit.tui.fit;

import overfit.train.uncertainty.EnsemblePlan;
import overfit.tui.widget.Look;

/** What the squared error of the mean fit is called. */
public final class BiasWord {

  private BiasWord() {}

  /** It is bias² if the fits have samples of their own; on the same ones, their noise is in it. */
  public static String of(Look look, EnsemblePlan plan) {
    String square = look.plainWords() ? "^2" : "²";
    return plan.drawsSamples() ? "bias" + square : "error" + square + " of the mean";
  }
}
