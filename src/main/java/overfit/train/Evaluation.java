package overfit.train;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.train.history.Points;

/** Evaluates a network on its samples, on test points, and on the grid of its fit. */
final class Evaluation {

  /** The number of test points, the same as in the published lesson. */
  private static final int TEST_POINTS = 100;

  /** More than the columns of a wide screen; on wider ones, points are joined by lines. */
  private static final int FIT_POINTS = 257;

  private final Network network;
  private final RunParts parts;
  private final Samples samples;
  private final Samples test;
  private final Points data;
  private final Loss loss;
  private final double meanPredictorTrainLoss;
  private final double meanPredictorTestLoss;
  private final double truthLoss;
  private final double noise;
  private double margin;
  private Samples grid;
  private Points truth;

  Evaluation(Network network, RunParts parts, Samples samples, Loss loss) {
    this.network = network;
    this.parts = parts;
    this.samples = samples;
    this.loss = loss;
    test = parts.exact(TEST_POINTS, 0);
    data = points(samples.x(), samples.y());
    meanPredictorTrainLoss = loss.of(mean(samples), samples.y());
    noise = parts.config().get(Settings.NOISE);
    truthLoss = parts.targetKnown() ? loss.of(parts.truthAt(samples.x()), samples.y()) : Double.NaN;
    meanPredictorTestLoss = testLoss(mean(test));
    computeGrid(SnapshotRequest.USUAL.margin());
  }

  private void computeGrid(double beyond) {
    margin = beyond;
    grid = parts.exact(FIT_POINTS, beyond);
    truth = points(grid.x(), grid.y());
  }

  /** The loss on the samples in evaluation mode, with dropout off. */
  double trainLoss() {
    return predictions().loss();
  }

  /** The network's predictions for the test points. */
  RealMatrix testOutputs() {
    return network.forward(test.x());
  }

  /** The loss to be expected on new noisy samples; NaN if the target is unknown. */
  double testLoss(RealMatrix testOutputs) {
    return parts.targetKnown() ? loss.expected(testOutputs, test.y(), noise) : Double.NaN;
  }

  /**
   * The mean squared error against the noiseless target, whatever the loss function of the
   * training; NaN if the target is unknown.
   */
  double excessLoss(RealMatrix testOutputs) {
    return parts.targetKnown() ? Loss.MSE.of(testOutputs, test.y()) : Double.NaN;
  }

  /** Whether the predictions for the test points, and their losses, are finite. */
  boolean finite(RealMatrix testOutputs, double testLoss) {
    return Double.isFinite(parts.targetKnown() ? testLoss : testOutputs.getFrobeniusNorm());
  }

  /** The true function's own loss on the samples; NaN if it is unknown. */
  double truthLoss() {
    return truthLoss;
  }

  /** The train loss of the mean predictor, which always predicts the mean of the samples. */
  double meanPredictorTrainLoss() {
    return meanPredictorTrainLoss;
  }

  /** The test loss of a predictor that always predicts the mean of the test points. */
  double meanPredictorTestLoss() {
    return meanPredictorTestLoss;
  }

  /** The predictions of the mean predictor. */
  private static RealMatrix mean(Samples of) {
    double mean = Arrays.stream(of.y().getColumn(0)).average().orElse(0);
    return of.y().scalarMultiply(0).scalarAdd(mean);
  }

  Samples test() {
    return test;
  }

  Points data() {
    return data;
  }

  /**
   * The network's predictions for the samples, with dropout off.
   *
   * @param outputs the prediction for each sample
   */
  record Predictions(double[] outputs, double loss) {}

  Predictions predictions() {
    RealMatrix outputs = network.forward(samples.x());
    return new Predictions(outputs.getColumn(0), loss.of(outputs, samples.y()));
  }

  /** The network's predictions for the test points. */
  Points testFit() {
    return points(test.x(), testOutputs());
  }

  /** The target at the test points; no points if it is unknown. */
  Points testTruth() {
    return parts.targetKnown() ? points(test.x(), test.y()) : Points.NONE;
  }

  /** Sets how far the fit extends beyond the samples on both sides, relative to their range. */
  void setMargin(double beyond) {
    if (beyond != margin) {
      computeGrid(beyond);
    }
  }

  Points truth() {
    return truth;
  }

  Points fit() {
    return new Points(truth.x(), network.forward(grid.x()).getColumn(0));
  }

  /** The activations of the units of a hidden layer, counted from 1, on the grid of the fit. */
  UnitResponses units(int layer) {
    RealMatrix outputs = network.hidden(grid.x(), layer);
    return new UnitResponses(layer, truth.x(), outputs.transpose().getData());
  }

  private static Points points(RealMatrix x, RealMatrix y) {
    return new Points(x.getColumn(0), y.getColumn(0));
  }
}
