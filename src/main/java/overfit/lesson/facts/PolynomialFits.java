package overfit.lesson.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import overfit.config.Config;
import overfit.math.regression.Regression;
import overfit.train.RunSnapshot;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.Points;

/**
 * The polynomials that fit the samples of runs best. A condition asks for the same one at each
 * snapshot, and a high degree takes a second: the last ones are kept.
 */
final class PolynomialFits {

  /** Those of the program. */
  static final PolynomialFits SHARED = new PolynomialFits();

  private static final int MOST = 64;

  private final Map<Key, BaselineFit> fits = new LinkedHashMap<>();

  /** Points are the same if they are the same arrays. */
  private record Key(Config config, Points trained, Points heldOut, int degree) {}

  synchronized BaselineFit of(RunSnapshot run, int degree) {
    Key key = new Key(run.config(), run.data(), run.heldOut().points(), degree);
    BaselineFit fit = fits.remove(key);
    BaselineFit latest =
        fit != null ? fit : run.baselineData().fit(new Regression.Polynomial(degree));
    fits.put(key, latest);
    if (fits.size() > MOST) {
      fits.remove(fits.keySet().iterator().next());
    }
    return latest;
  }
}
