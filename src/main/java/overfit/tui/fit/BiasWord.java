package overfit.tui.fit;

import overfit.train.uncertainty.EnsemblePlan;
import overfit.tui.widget.Look;

/** What the squared error of the mean fit is called. */
public final class BiasWord {

  private BiasWord() {}

  /** It is bias² if the fits have samples of their own; on the same ones, their noise is in it. */
  public static String of(Look look, EnsemblePlan plan) {
    return plan.drawsSamples()
        ? "bias" + look.squared()
        : "error" + look.squared() + " of the mean";
  }
}
