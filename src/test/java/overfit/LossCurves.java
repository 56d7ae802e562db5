package overfit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import overfit.config.RunSpec;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Specs;
import overfit.train.landscape.LineScene;
import overfit.train.layers.SharpnessState;

/** The losses of a run after each epoch, from the initial weights to its end, and its fit. */
final class LossCurves {

  private final Run run;

  /** Of the epochs from 0 on, in evaluation mode. */
  private final List<Double> train = new ArrayList<>();

  private final List<Double> test = new ArrayList<>();

  /** Of the epochs from 1 on, before each update and with dropout on. */
  private final List<Double> trainMode = new ArrayList<>();

  private LossCurves(Run run) {
    this.run = run;
  }

  static LossCurves of(RunSpec spec) {
    LossCurves curves = new LossCurves(Run.of(spec, Specs.VECTORS));
    curves.add();
    while (curves.run.running()) {
      curves.run.step();
      curves.trainMode.add(curves.run.trainLoss());
      curves.add();
    }
    return curves;
  }

  private void add() {
    train.add(run.trainLossEval());
    test.add(run.testLoss());
  }

  int epochs() {
    return train.size() - 1;
  }

  double train() {
    return train(epochs());
  }

  double train(int epoch) {
    return train.get(epoch);
  }

  double test() {
    return test(epochs());
  }

  double test(int epoch) {
    return test.get(epoch);
  }

  /** The mean squared error against the true function. */
  double excess() {
    return run.excessLoss();
  }

  double bestTest() {
    return test(bestEpoch());
  }

  double bestExcess() {
    return run.scores().bestExcessLoss();
  }

  /** The epoch with the lowest test loss, counted from 1. */
  int bestEpoch() {
    return IntStream.rangeClosed(1, epochs())
        .reduce((a, b) -> test(b) < test(a) ? b : a)
        .orElseThrow();
  }

  /** The first epoch with a train loss below this level; more than the last if there is none. */
  int firstTrainBelow(double level) {
    return firstBelow(train, level);
  }

  int firstTestBelow(double level) {
    return firstBelow(test, level);
  }

  private int firstBelow(List<Double> losses, double level) {
    return IntStream.rangeClosed(0, epochs())
        .filter(epoch -> losses.get(epoch) < level)
        .findFirst()
        .orElse(epochs() + 1);
  }

  /** Whether the train loss falls in every epoch. */
  boolean trainAlwaysFalls() {
    return IntStream.rangeClosed(1, epochs()).allMatch(epoch -> train(epoch) < train(epoch - 1));
  }

  /** The lowest train loss of each quarter of the epochs. */
  double lowestTrainInQuarter(int quarter) {
    return train.subList(1 + quarter * epochs() / 4, 1 + (quarter + 1) * epochs() / 4).stream()
        .mapToDouble(Double::doubleValue)
        .min()
        .orElseThrow();
  }

  /** The mean change of the test loss from epoch to epoch over the last 20. */
  double testMovesAtTheEnd() {
    return IntStream.rangeClosed(epochs() - 19, epochs())
        .mapToDouble(epoch -> Math.abs(test(epoch) - test(epoch - 1)))
        .average()
        .orElseThrow();
  }

  /** The highest over the lowest test loss of the last 50 epochs. */
  double testSpreadAtTheEnd() {
    var last = test.subList(test.size() - 50, test.size()).stream().mapToDouble(x -> x);
    var statistics = last.summaryStatistics();
    return statistics.getMax() / statistics.getMin();
  }

  /** The share of the epochs in which the train loss with dropout on rises. */
  double shareOfRisesInTrainMode() {
    return IntStream.range(1, trainMode.size())
            .filter(i -> trainMode.get(i) > trainMode.get(i - 1))
            .count()
        / (double) (trainMode.size() - 1);
  }

  /** The train loss with dropout on over that of the same weights without, in the last epochs. */
  double trainModeOverTrain() {
    int epochs = epochs();
    double with = trainMode.subList(epochs - 50, epochs).stream().mapToDouble(x -> x).sum();
    return with / train.subList(epochs - 50, epochs).stream().mapToDouble(x -> x).sum();
  }

  /** The loss of the true function itself on these samples. */
  double truth() {
    return run.scores().truthLoss();
  }

  double noiseFloor() {
    return run.scores().noiseFloor();
  }

  /** The difference between the highest and the lowest value of the fit. */
  double range() {
    var statistics = Arrays.stream(run.evaluation().testFit().y()).summaryStatistics();
    return statistics.getMax() - statistics.getMin();
  }

  /** The highest value of the fit. */
  double highest() {
    return Arrays.stream(run.evaluation().testFit().y()).max().orElseThrow();
  }

  /** The mean squared error against a sine on the test points left of 0. */
  double excessOnTheLeft() {
    double[] x = run.evaluation().testFit().x();
    double[] y = run.evaluation().testFit().y();
    return IntStream.range(0, x.length)
        .filter(i -> x[i] < 0)
        .mapToDouble(i -> Math.pow(y[i] - Math.sin(x[i]), 2))
        .average()
        .orElseThrow();
  }

  /** The largest second difference of the fit on the test points. */
  double sharpestBend() {
    return bends().max().orElseThrow();
  }

  double sumOfBends() {
    return bends().sum();
  }

  private DoubleStream bends() {
    double[] y = run.evaluation().testFit().y();
    return IntStream.range(1, y.length - 1)
        .mapToDouble(i -> Math.abs(y[i + 1] - 2 * y[i] + y[i - 1]));
  }

  double sharpness() {
    return SharpnessState.of(run).sharpness().value();
  }

  double initialSharpness() {
    return SharpnessState.of(Run.of(run.start())).sharpness().value();
  }

  /** How far the train loss rises on the straight line to the end of another run. */
  double barrierTo(LossCurves other) {
    LineScene line = new LineScene(InspectedRun.of(run), InspectedRun.of(other.run));
    line.worker().compute(0, line.points(), () -> true);
    return line.landscape().barrier();
  }

  Run run() {
    return run;
  }
}
