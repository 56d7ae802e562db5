package overfit.train.uncertainty;

import java.util.List;
import overfit.train.sweep.FitSpread;

/**
 * The fits of an ensemble over x; the arrays are never modified.
 *
 * @param truth the true function; NaN if it is not known
 */
public record EnsembleCurve(double[] x, double[] truth, FitSpread fits) {

  static final EnsembleCurve NONE =
      new EnsembleCurve(new double[0], new double[0], FitSpread.of(List.of()));

  /** The squared distance of the mean fit from the truth. */
  public double[] biasSquared() {
    return fits.biasSquared(truth);
  }
}
