package overfit.train;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.data.Standardization;
import overfit.math.NoiseEstimate;
import overfit.math.RandomStream;
import overfit.math.StraightLine;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.train.history.Points;

/**
 * Evaluates a network on its samples, on test points, and on the grid of its fit. The network works
 * in the units of training; all results are in the user's units.
 */
public final class Evaluation {

  /** The number of test points, the same as in the published lesson. */
  private static final int TEST_POINTS = 100;

  /** More than the columns of a wide screen; on wider ones, points are joined by lines. */
  private static final int FIT_POINTS = 257;

  private final Network network;
  private final RunParts parts;
  private final RunData data;
  private final Standardization standardization;
  private final Loss loss;

  /** The factor from a loss in the units of training to one in the user's units. */
  private final double growth;

  /** The standard deviation of the noise in the units of training. */
  private final double noise;

  private final boolean targetKnown;
  private final Grid grid;

  /** What the test loss is measured on: the held-out points unless the target is known. */
  private final Samples test;

  private double margin;
  private Grid fitGrid;
  private Optional<ReferenceLosses> references = Optional.empty();

  Evaluation(Network network, RunParts parts, RunData data, Loss loss) {
    this.network = network;
    this.parts = parts;
    this.data = data;
    this.loss = loss;
    Config config = parts.config();
    standardization = data.standardization();
    growth = loss.growth(standardization.y().deviation());
    noise = config.get(Settings.NOISE) / standardization.y().deviation();
    targetKnown = config.targetKnown();
    grid = Grid.of(config, standardization, TEST_POINTS, 0);
    test = targetKnown ? grid.samples() : data.heldOutSamples().orElse(grid.samples());
    computeFitGrid(SnapshotRequest.USUAL.margin());
  }

  private void computeFitGrid(double beyond) {
    margin = beyond;
    fitGrid = Grid.of(parts.config(), standardization, FIT_POINTS, beyond);
  }

  /** The loss on the samples in evaluation mode, with dropout off. */
  double trainLoss() {
    return growth * loss.of(network.forward(data.samples().x()), data.samples().y());
  }

  /** A loss in the user's units, in those of training. */
  double inTrainingUnits(double loss) {
    return loss / growth;
  }

  /** A loss in the units of training, in the user's units. */
  double inUnits(double trainingLoss) {
    return growth * trainingLoss;
  }

  /** The network's predictions for what the test loss is measured on. */
  RealMatrix testOutputs() {
    return network.forward(test.x());
  }

  /**
   * The loss to be expected on new noisy samples, or that on the held-out points if the target is
   * unknown; NaN if both are.
   */
  double testLoss(RealMatrix testOutputs) {
    if (targetKnown) {
      return growth * loss.expected(testOutputs, test.y(), noise);
    }
    return data.heldOut().count() > 0 ? growth * loss.of(testOutputs, test.y()) : Double.NaN;
  }

  /** The same of predictions in the user's units. */
  public double testLoss(double[] predictions) {
    double[] outputs = Arrays.stream(predictions).map(standardization.y()::of).toArray();
    return testLoss(MatrixUtils.createColumnRealMatrix(outputs));
  }

  /**
   * The mean squared error against the noiseless target, whatever the loss function of the
   * training; NaN if the target is unknown.
   */
  double excessLoss(RealMatrix testOutputs) {
    double deviation = standardization.y().deviation();
    return targetKnown
        ? Loss.MSE.growth(deviation) * Loss.MSE.of(testOutputs, test.y())
        : Double.NaN;
  }

  /** Whether the predictions for the test points, and their losses, are finite. */
  boolean finite(RealMatrix testOutputs, double testLoss) {
    boolean tested = targetKnown || data.heldOut().count() > 0;
    return Double.isFinite(tested ? testLoss : testOutputs.getFrobeniusNorm());
  }

  /** What the losses are compared with, computed once. */
  ReferenceLosses references() {
    if (references.isEmpty()) {
      references = Optional.of(computeReferences());
    }
    return references.get();
  }

  private ReferenceLosses computeReferences() {
    Samples samples = data.samples();
    double truth =
        targetKnown
            ? loss.of(parts.truthAt(samples.x(), standardization), samples.y())
            : Double.NaN;
    return new ReferenceLosses(
        targetKnown ? growth * loss.ofNoise(noise) : Double.NaN,
        targetKnown ? Double.NaN : growth * loss.ofNoise(estimatedNoise()),
        growth * truth,
        growth * loss.of(mean(samples), samples.y()),
        testLoss(mean(test)),
        parts.config().isLinear() ? growth * straightLine(samples) : Double.NaN);
  }

  /** The predictions of the mean predictor. */
  private static RealMatrix mean(Samples of) {
    return of.y().scalarMultiply(0).scalarAdd(mean(of.y().getColumn(0)));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  /** The mean squared error of the mean predictor. */
  private static double variance(Samples of) {
    double[] y = of.y().getColumn(0);
    double mean = mean(y);
    return Arrays.stream(y).map(value -> (value - mean) * (value - mean)).average().orElse(0);
  }

  /** The standard deviation of the noise of own points, in the units of training; or NaN. */
  private double estimatedNoise() {
    Points points = data.all();
    double variance = NoiseEstimate.variance(points.x(), points.y()).orElse(Double.NaN);
    return Math.sqrt(variance) / standardization.y().deviation();
  }

  /** The least squared error of a straight line; NaN for another loss. */
  private double straightLine(Samples samples) {
    double[] x = samples.x().getColumn(0);
    double[] y = samples.y().getColumn(0);
    return loss == Loss.MSE ? StraightLine.through(x, y).meanSquaredError(x, y) : Double.NaN;
  }

  Samples test() {
    return test;
  }

  RunData data() {
    return data;
  }

  /**
   * The network's predictions for points, with dropout off.
   *
   * @param outputs the prediction for each point
   * @param r2 the coefficient of determination; NaN if all y are equal
   */
  record Predictions(double[] outputs, double loss, double r2) {

    static final Predictions NONE = new Predictions(new double[0], Double.NaN, Double.NaN);
  }

  /** The predictions for the samples. */
  Predictions predictions() {
    return predictions(data.samples());
  }

  /** The predictions for the held-out points. */
  Predictions heldOutPredictions() {
    return data.heldOutSamples().map(this::predictions).orElse(Predictions.NONE);
  }

  private Predictions predictions(Samples of) {
    RealMatrix outputs = network.forward(of.x());
    double variance = variance(of);
    double r2 = variance == 0 ? Double.NaN : 1 - Loss.MSE.of(outputs, of.y()) / variance;
    return new Predictions(inUnits(outputs), growth * loss.of(outputs, of.y()), r2);
  }

  /** The network's predictions for x, in the user's units. */
  public double[] predictions(double[] x) {
    return inUnits(network.forward(inputs(x)));
  }

  /** The same in training mode. */
  public double[] predictions(double[] x, double dropout, RandomStream masks) {
    return inUnits(network.forward(inputs(x), dropout, masks));
  }

  private RealMatrix inputs(double[] x) {
    return Samples.of(x, x, standardization).x();
  }

  private double[] inUnits(RealMatrix outputs) {
    return standardization.y().back(outputs.getColumn(0));
  }

  /** The network's predictions for the test points. */
  public Points testFit() {
    return fitOn(grid);
  }

  /** The target at the test points; no points if it is unknown. */
  public Points testTruth() {
    return targetKnown ? grid.points() : Points.NONE;
  }

  /** The target at the test points of a config, without standardization; NaN if it is unknown. */
  public static Points testTruth(Config config) {
    return Grid.of(config, Standardization.NONE, TEST_POINTS, 0).points();
  }

  /** Sets how far the fit extends beyond the samples on both sides, relative to their range. */
  void setMargin(double beyond) {
    if (beyond != margin) {
      computeFitGrid(beyond);
    }
  }

  Points truth() {
    return fitGrid.points();
  }

  Points fit() {
    return fitOn(fitGrid);
  }

  private Points fitOn(Grid on) {
    return new Points(on.points().x(), inUnits(network.forward(on.samples().x())));
  }

  /** The activations of the units of a hidden layer, counted from 1, on the grid of the fit. */
  UnitResponses units(int layer) {
    RealMatrix outputs = network.hidden(fitGrid.samples().x(), layer);
    return new UnitResponses(layer, truth().x(), outputs.transpose().getData());
  }
}
