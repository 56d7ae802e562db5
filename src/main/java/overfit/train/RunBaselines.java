package overfit.train;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.math.regression.Regression;
import overfit.train.baseline.BaselineCurve;
import overfit.train.baseline.BaselineData;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.Points;

/** The baselines of a run, which are computed again when they or the data change. */
final class RunBaselines {

  private Optional<List<Regression>> wanted = Optional.empty();
  private Points trained = Points.NONE;
  private Points heldOut = Points.NONE;
  private List<BaselineFit> fits = List.of();
  private List<BaselineFit> drawn = List.of();
  private double[] x = {};
  private List<BaselineCurve> curves = List.of();

  /** The points for a baseline. */
  static BaselineData data(Config config, Points trained, Points heldOut) {
    return BaselineData.of(config, trained, heldOut, Evaluation.testTruth(config));
  }

  /** Those that the config wants. */
  List<BaselineFit> of(Config config, RunData data) {
    Optional<List<Regression>> next = config.get(Settings.BASELINE);
    if (!next.equals(wanted) || data.trained() != trained || data.heldOut() != heldOut) {
      wanted = next;
      trained = data.trained();
      heldOut = data.heldOut();
      BaselineData points = data(config, trained, heldOut);
      fits = next.orElse(List.of()).stream().map(points::fit).toList();
    }
    return fits;
  }

  /** The baselines that the config wants, at these x. */
  List<BaselineCurve> curves(Config config, RunData data, double[] at) {
    List<BaselineFit> now = of(config, data);
    if (now != drawn || at != x) {
      drawn = now;
      x = at;
      curves = now.stream().map(fit -> fit.at(at)).toList();
    }
    return curves;
  }
}
