package overfit.train;

import java.util.Arrays;
import org.apache.commons.math3.linear.RealMatrix;
import overfit.data.Samples;
import overfit.nn.Loss;
import overfit.nn.Network;
import overfit.train.history.Points;

/** What a network is measured on: its samples, the true function, and the places of its fit. */
final class Evaluation {

  /** As many as the published lesson tests on. */
  private static final int TEST_POINTS = 100;

  /** More than a wide screen has columns; a wider one joins them by lines. */
  private static final int FIT_POINTS = 257;

  private final Network network;
  private final RunParts parts;
  private final Samples samples;
  private final Samples test;
  private final Points data;
  private final Loss loss;
  private final double flatTrainLoss;
  private final double flatTestLoss;
  private double margin;
  private Samples places;
  private Points truth;

  Evaluation(Network network, RunParts parts, Samples samples, Loss loss) {
    this.network = network;
    this.parts = parts;
    this.samples = samples;
    this.loss = loss;
    test = parts.exact(TEST_POINTS, 0);
    data = points(samples.x(), samples.y());
    flatTrainLoss = flat(samples, loss);
    flatTestLoss = flat(test, Loss.MSE);
    place(SnapshotRequest.USUAL.margin());
  }

  private void place(double beyond) {
    margin = beyond;
    places = parts.exact(FIT_POINTS, beyond);
    truth = points(places.x(), places.y());
  }

  /** The loss on the samples now, with dropout off. */
  double trainLoss() {
    return fitted().loss();
  }

  /**
   * Whatever training minimizes, the truth is compared with by its squared error; NaN where it is
   * not known.
   */
  double testLoss() {
    return parts.targetKnown() ? Loss.MSE.of(network.forward(test.x()), test.y()) : Double.NaN;
  }

  /** Whether the network still answers with numbers, also where the test loss is not known. */
  boolean finite(double testLoss) {
    return Double.isFinite(testLoss)
        || !parts.targetKnown() && Double.isFinite(network.forward(test.x()).getFrobeniusNorm());
  }

  /** What the best constant, the mean of the samples, would have as train loss. */
  double flatTrainLoss() {
    return flatTrainLoss;
  }

  /** What the best constant would have as test loss. */
  double flatTestLoss() {
    return flatTestLoss;
  }

  private static double flat(Samples of, Loss loss) {
    double mean = Arrays.stream(of.y().getColumn(0)).average().orElse(0);
    return loss.of(of.y().scalarMultiply(0).scalarAdd(mean), of.y());
  }

  Samples test() {
    return test;
  }

  Points data() {
    return data;
  }

  /**
   * What the network makes of the samples, with dropout off.
   *
   * @param answers to the x of each
   */
  record Fitted(double[] answers, double loss) {}

  Fitted fitted() {
    RealMatrix answers = network.forward(samples.x());
    return new Fitted(answers.getColumn(0), loss.of(answers, samples.y()));
  }

  /** What the network answers on the test points. */
  Points testFit() {
    return points(test.x(), network.forward(test.x()));
  }

  /** The fits go that far beyond the samples from now on, as a share of their range. */
  void reach(double beyond) {
    if (beyond != margin) {
      place(beyond);
    }
  }

  Points truth() {
    return truth;
  }

  Points fit() {
    return new Points(truth.x(), network.forward(places.x()).getColumn(0));
  }

  /** What the units of a hidden layer, counted from 1, answer where the fit is. */
  UnitResponses units(int layer) {
    RealMatrix answers = network.hidden(places.x(), layer);
    return new UnitResponses(layer, truth.x(), answers.transpose().getData());
  }

  private static Points points(RealMatrix x, RealMatrix y) {
    return new Points(x.getColumn(0), y.getColumn(0));
  }
}
