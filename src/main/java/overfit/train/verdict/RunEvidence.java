package overfit.train.verdict;

import overfit.config.Settings;
import overfit.data.Scaling;
import overfit.train.Losses;
import overfit.train.Scores;
import overfit.train.history.LossWindow;

/**
 * Evaluates the scores of a run: each method answers one question. Sources:
 *
 * <ul>
 *   <li>Prechelt, "Early Stopping – But When?" (1998), in Neural Networks: Tricks of the Trade. The
 *       generalization loss is GL(t) = 100 · (E(t) / E_opt(t) − 1), and GL_5 stops when it exceeds
 *       5; E is the error on noisy validation points. Progress is measured over strips of k = 5
 *       epochs. Here, windows grow with the run, to an eighth of it, because the trends of interest
 *       are slow compared to an epoch; and the lowest test loss of a window counts, as for E_opt,
 *       so that a single spike is not taken for a trend.
 *   <li>Goodfellow, Bengio and Courville, "Deep Learning" (2016), https://www.deeplearningbook.org.
 *       Section 5.2: the Bayes error is the error of the true function itself; a network underfits
 *       if its training error is not low, and overfits if the gap to its test error is large.
 *       Section 7.8: overfitting starts when the validation error rises while the training error
 *       keeps falling.
 * </ul>
 *
 * <p>With a known target the test loss is exact: the loss to be expected on new noisy points.
 * Fitting noise is measured against the loss of the true function itself on the same samples, which
 * varies from sample to sample around the noise floor. With own data the test loss is that on the
 * held-out points, and the noise floor an estimate. Without noise, ratios of test losses are
 * misleading (0.002 is twice 0.001, but both are excellent), so losses count from a small share of
 * the variance of y up.
 */
record RunEvidence(Scores scores) {

  /** The limit 5 of GL_5, as a fraction. */
  private static final double GENERALIZATION_LOSS = 0.05;

  /** Relative change per epoch; found empirically, so that Adam's spikes and dropout stay below. */
  private static final double ROUGH = 0.17;

  /**
   * Relative change between two windows; a loss proportional to 1/√epoch falls 600 times as much.
   */
  private static final double PROGRESS = 0.0001;

  /** A loss below this share of the variance of y is negligible, even without noise. */
  private static final double NEGLIGIBLE = 0.01;

  /** A test loss that exceeds the noise floor by a smaller share of it is close to the target. */
  private static final double CLOSE = 1 / 3.0;

  /** Multiples of the loss of the first weights that only too large steps reach. */
  private static final double EXPLODED = 10;

  private static final double EXPLODED_WINDOW = 3;

  /**
   * Means and deviations of x or y beyond which a network with its usual first weights learns
   * slowly or not at all. LeCun et al., "Efficient BackProp" (1998), section 4.3, recommend a mean
   * near 0 and a variance near 1; a factor of 10 is what was seen to matter.
   */
  private static final double LARGEST_SCALE = 10;

  private static final double LEAST_SCALE = 0.1;

  /** Whether there are enough epochs for a window. */
  boolean enough() {
    return scores.last().epochs() > 0;
  }

  boolean targetKnown() {
    return scores.targetKnown();
  }

  /** Whether there is a test loss. */
  boolean tested() {
    return scores.tested();
  }

  /**
   * Whether the loss is far above that of the first weights, now or over the last window. On
   * held-out points, which are few or beyond the others, it can be that of a good fit as well.
   */
  boolean exploded() {
    Losses losses = scores.losses();
    boolean fits = !targetKnown() && losses.train() < losses.firstTrainMode();
    return Math.min(losses.train(), losses.trainMode()) > EXPLODED * losses.firstTrainMode()
        || !fits && scores.last().testLow() > EXPLODED_WINDOW * losses.firstTest();
  }

  /**
   * Whether the loss fluctuates strongly from epoch to epoch, in both of the last two windows.
   * Without a test loss, the train loss is used, but only without dropout and mini-batches, which
   * add noise to it.
   */
  boolean rough() {
    return rough(scores.last()) && rough(scores.before());
  }

  private boolean rough(LossWindow window) {
    if (tested()) {
      return window.testMove() > ROUGH * risk(window.testMean());
    }
    boolean exact =
        !scores.config().trainsWithNoise() && scores.config().get(Settings.BATCH).isEmpty();
    return exact
        && window.trainMove()
            > ROUGH * (window.trainMean() + NEGLIGIBLE * scores.references().meanPredictorTrain());
  }

  /** Whether even the lowest error of the last window exceeds the best by GL_5. */
  boolean risen() {
    return risk(scores.last().testLow()) > (1 + GENERALIZATION_LOSS) * risk(scores.bestTestLoss());
  }

  /**
   * Whether the rise is no chance of a few held-out points: it ends above the noise floor, and
   * noise is fitted or the rise exceeds the standard deviation of the error on so many points. That
   * is the one-standard-error rule of Breiman et al., "Classification and Regression Trees" (1984).
   */
  boolean risenClearly() {
    double low = scores.last().testLow();
    double best = risk(scores.bestTestLoss());
    double deviation = tolerance(scores.data().heldOut()) / 2 * Math.max(best, unavoidable());
    boolean clearly = risk(low) > best + deviation;
    boolean few = tolerance(scores.data().heldOut()) >= 1;
    boolean told = few ? farBelowTruth() && clearly : farBelowTruth() || clearly;
    return targetKnown() || excess(low) > 0 && told;
  }

  /** Whether the train loss is clearly below that at the best epoch. */
  boolean fitsCloserThanAtBest() {
    LossWindow last = scores.last();
    LossWindow best = scores.atBest();
    return last.trainMean() < 0.9 * best.trainMean() && last.trainLow() < best.trainLow();
  }

  /** Whether the loss is still falling. */
  boolean improving() {
    return tested()
        ? !bestIsPast()
            && moves(reducible(scores.before().testMean()), reducible(scores.last().testMean()))
        : scores.last().trainMean() < scores.before().trainMean()
            && moves(scores.before().trainMean(), scores.last().trainMean());
  }

  /**
   * Whether there was no new best in the last third of the run: patience, as in Algorithm 7.1 of
   * "Deep Learning". The best epoch is more robust than the slope of a noisy loss.
   */
  boolean bestIsPast() {
    return scores.bestEpoch() < scores.epoch() * 2 / 3;
  }

  private static boolean moves(double before, double now) {
    return Math.abs(before - now) > PROGRESS * before;
  }

  /** Whether the losses do not change at all. */
  boolean stuck() {
    return scores.last().trainMove() == 0 && !(scores.last().testMove() > 0);
  }

  /** Whether the best test loss was close to the noise floor; once true, it stays true. */
  boolean hasBeenClose() {
    return isClose(scores.bestTestLoss());
  }

  /** Whether the test loss is close to the noise floor now. */
  boolean isClose() {
    return isClose(scores.testLoss());
  }

  private boolean isClose(double test) {
    return excess(test) < CLOSE * unavoidable();
  }

  /**
   * Whether the test loss is far above the noise floor, as far as that is known; on held-out
   * points, by more than the true function's own loss varies.
   */
  boolean far() {
    if (Double.isNaN(scores.references().floor())) {
      return false;
    }
    double varies = targetKnown() ? 0 : tolerance(scores.data().heldOut());
    return excess(scores.last().testLow()) > (0.5 + varies) * unavoidable();
  }

  /** Whether the true function fits the samples better. */
  boolean aboveTruth() {
    return train() > truth();
  }

  /** Whether the train loss is significantly above that of the true function. */
  boolean farAboveTruth() {
    return train()
        > Math.max(
            truth() * (1 + tolerance(scores.data().trained())),
            NEGLIGIBLE * scores.references().meanPredictorTrain());
  }

  /** Whether the train loss is significantly below that of the true function: noise is fitted. */
  boolean farBelowTruth() {
    return train() < truth() * (1 - tolerance(scores.data().trained()));
  }

  /** Whether the train loss is hardly below that of the mean predictor. */
  boolean noBetterThanMean() {
    return train() > 0.9 * scores.references().meanPredictorTrain();
  }

  /** Over the last window, for stability; with dropout or noise on x the mean would be too high. */
  double train() {
    LossWindow last = scores.last();
    return scores.config().trainsWithNoise() ? last.trainLow() : last.trainMean();
  }

  /** The true function's own loss on the samples, or what it is estimated to be. */
  private double truth() {
    return targetKnown() ? scores.truthLoss() : scores.references().floor();
  }

  /**
   * Whether the train loss of the true function itself varies by as much as the noise floor: with
   * up to 8 samples. Then no train loss tells a good fit from one of the noise.
   */
  boolean tooFewSamples() {
    return tolerance(scores.data().trained()) >= 1;
  }

  /** The same of the points to test on, where noise is fitted or its floor is not known. */
  boolean tooFewHeldOut() {
    return !targetKnown()
        && tested()
        && tolerance(scores.data().heldOut()) >= 1
        && (farBelowTruth() || Double.isNaN(scores.references().floor()));
  }

  /**
   * Two relative standard deviations of the mean of n squared normal numbers, whose variance is
   * 2σ⁴/n.
   */
  private static double tolerance(int n) {
    return 2 * Math.sqrt(2.0 / n);
  }

  /** A test loss, with {@link #unavoidable} in the place of the noise floor. */
  private double risk(double testLoss) {
    return unavoidable() + excess(testLoss);
  }

  private double excess(double testLoss) {
    return testLoss - floor();
  }

  /** The part of a test loss above the noise floor; all of it if that is only estimated. */
  private double reducible(double testLoss) {
    return targetKnown() ? excess(testLoss) : testLoss;
  }

  private double unavoidable() {
    return Math.max(floor(), NEGLIGIBLE * scores.references().meanPredictorTest());
  }

  /** The noise floor or its estimate; 0 if there is none. */
  private double floor() {
    double floor = scores.references().floor();
    return Double.isNaN(floor) ? 0 : floor;
  }

  /** Whether all points to test on have a larger x than those to train on. */
  boolean extrapolates() {
    return !targetKnown() && scores.data().extrapolates();
  }

  /** Whether the network can only make a straight line. */
  boolean isLinear() {
    return scores.config().isLinear();
  }

  /** Whether x is far from what networks learn well, and not standardized. */
  boolean badlyScaledX() {
    return !scores.config().standardizes() && isBad(scores.data().spread().x());
  }

  /** Whether y is far from what networks learn well, and not standardized. */
  boolean badlyScaledY() {
    return !scores.config().standardizes() && isBad(scores.data().spread().y());
  }

  private static boolean isBad(Scaling scaling) {
    return Math.abs(scaling.mean()) > LARGEST_SCALE
        || scaling.deviation() > LARGEST_SCALE
        || scaling.deviation() < LEAST_SCALE;
  }
}
