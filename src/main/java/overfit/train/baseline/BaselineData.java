package overfit.train.baseline;

import java.util.Arrays;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.MathArrays;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Scaling;
import overfit.data.Standardization;
import overfit.math.regression.Curve;
import overfit.math.regression.Regression;
import overfit.nn.Loss;
import overfit.train.history.Points;

/**
 * The points of a run, in the user's units. Curves are fitted in the units of y in which a network
 * would be trained on them, so that a ridge or a least norm means the same for own data of any
 * size. The range of x, which becomes -1 to 1, is that of the samples and the test points: those of
 * the grid, or those held out if the target is unknown.
 */
public final class BaselineData {

  private final Config config;
  private final Points trained;
  private final Points heldOut;
  private final Points grid;
  private final Scaling units;

  private BaselineData(Config config, Points trained, Points heldOut, Points grid) {
    this.config = config;
    this.trained = trained;
    this.heldOut = heldOut;
    this.grid = grid;
    units =
        config.standardizes()
            ? Standardization.of(trained.x(), trained.y()).y()
            : Standardization.NONE.y();
  }

  /**
   * @param trained the samples, at least one
   * @param heldOut the points to test on; without points if none are held out
   * @param grid the target at the test points; NaN if it is unknown
   */
  public static BaselineData of(Config config, Points trained, Points heldOut, Points grid) {
    return new BaselineData(config, trained, heldOut, grid);
  }

  /** The number of samples. */
  public int samples() {
    return trained.count();
  }

  /** Whether there is a test loss: the target is known, or points are held out. */
  public boolean tested() {
    return config.targetKnown() || heldOut.count() > 0;
  }

  public BaselineFit fit(Regression regression) {
    Curve curve = curve(regression);
    double[] onGrid = curve.at(grid.x());
    return new BaselineFit(
        regression,
        curve,
        loss(curve, trained),
        testLoss(curve),
        config.targetKnown() ? Loss.MSE.of(column(onGrid), column(grid.y())) : Double.NaN,
        StatUtils.max(onGrid) - StatUtils.min(onGrid));
  }

  private Curve curve(Regression regression) {
    double[] y = Arrays.stream(trained.y()).map(units::of).toArray();
    double[] x = MathArrays.concatenate(trained.x(), config.targetKnown() ? grid.x() : heldOut.x());
    double min = StatUtils.min(x);
    double max = StatUtils.max(x);
    return regression.fit(trained.x(), y, min, max).scaled(units.deviation(), units.mean());
  }

  private double testLoss(Curve curve) {
    if (config.targetKnown()) {
      double noise = config.get(Settings.NOISE) / units.deviation();
      return growth()
          * lossFunction().expected(scaled(curve.at(grid.x())), scaled(grid.y()), noise);
    }
    return heldOut.count() > 0 ? loss(curve, heldOut) : Double.NaN;
  }

  private double loss(Curve curve, Points points) {
    return growth() * lossFunction().of(scaled(curve.at(points.x())), scaled(points.y()));
  }

  private Loss lossFunction() {
    return config.get(Settings.LOSS);
  }

  /** The factor from a loss in the units of training to one in the user's units. */
  private double growth() {
    return lossFunction().growth(units.deviation());
  }

  private RealMatrix scaled(double[] y) {
    return column(Arrays.stream(y).map(units::of).toArray());
  }

  private static RealMatrix column(double[] values) {
    return MatrixUtils.createColumnRealMatrix(values);
  }
}
