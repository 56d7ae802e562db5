package overfit.train.verdict;

import overfit.config.Settings;
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
 * <p>The test loss here is exact: the loss to be expected on new noisy points. Fitting noise is
 * measured against the loss of the true function itself on the same samples, which varies from
 * sample to sample around the noise floor. Without noise, ratios of test losses are misleading
 * (0.002 is twice 0.001, but both are excellent), so losses count from a small share of the mean
 * predictor's up.
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

  /** A loss below this share of the mean predictor's is negligible, even without noise. */
  private static final double NEGLIGIBLE = 0.01;

  /** A test loss that exceeds the noise floor by a smaller share of it is close to the target. */
  private static final double CLOSE = 1 / 3.0;

  /** Multiples of the mean predictor's loss that only too large steps reach, not a bad fit. */
  private static final double EXPLODED = 10;

  private static final double EXPLODED_WINDOW = 3;

  /** Whether there are enough epochs for a window. */
  boolean enough() {
    return scores.last().epochs() > 0;
  }

  boolean targetKnown() {
    return scores.targetKnown();
  }

  /**
   * Whether the loss is far above that of the mean predictor, now or over the last window. Samples
   * that are all equal have nothing to compare with.
   */
  boolean exploded() {
    if (scores.meanPredictorTrainLoss() == 0) {
      return false;
    }
    double worst = EXPLODED * scores.meanPredictorTrainLoss();
    return Math.min(scores.trainLoss(), scores.trainModeLoss()) > worst
        || scores.last().testLow() > EXPLODED_WINDOW * scores.meanPredictorTestLoss();
  }

  /**
   * Whether the loss fluctuates strongly from epoch to epoch, in both of the last two windows. If
   * the target is unknown, the train loss is used, but only without dropout and mini-batches, which
   * add noise to it.
   */
  boolean rough() {
    return rough(scores.last()) && rough(scores.before());
  }

  private boolean rough(LossWindow window) {
    if (targetKnown()) {
      return window.testMove() > ROUGH * risk(window.testMean());
    }
    boolean exact =
        scores.config().get(Settings.DROPOUT) == 0 && scores.config().get(Settings.BATCH).isEmpty();
    return exact
        && window.trainMove()
            > ROUGH * (window.trainMean() + NEGLIGIBLE * scores.meanPredictorTrainLoss());
  }

  /** Whether even the lowest error of the last window exceeds the best by GL_5. */
  boolean risen() {
    return risk(scores.last().testLow()) > (1 + GENERALIZATION_LOSS) * risk(scores.bestTestLoss());
  }

  /** Whether the train loss is clearly below that at the best epoch. */
  boolean fitsCloserThanAtBest() {
    LossWindow last = scores.last();
    LossWindow best = scores.atBest();
    return last.trainMean() < 0.9 * best.trainMean() && last.trainLow() < best.trainLow();
  }

  /** Whether the loss is still falling. */
  boolean improving() {
    return targetKnown()
        ? !bestIsPast()
            && moves(excess(scores.before().testMean()), excess(scores.last().testMean()))
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
    return scores.last().trainMove() == 0 && scores.last().testMove() == 0;
  }

  /** Whether the best test loss was close to the target; once true, it stays true. */
  boolean hasBeenClose() {
    return excess(scores.bestTestLoss()) < CLOSE * unavoidable();
  }

  /** Whether the test loss is close to the target now. */
  boolean isClose() {
    return excess(scores.testLoss()) < CLOSE * unavoidable();
  }

  /** Whether the test loss is far above that of the target. */
  boolean far() {
    return excess(scores.last().testLow()) > unavoidable() / 2;
  }

  /** Whether the true function fits the samples better. */
  boolean aboveTruth() {
    return train() > scores.truthLoss();
  }

  /** Whether the train loss is significantly above that of the true function. */
  boolean farAboveTruth() {
    return train()
        > Math.max(
            scores.truthLoss() * (1 + tolerance()), NEGLIGIBLE * scores.meanPredictorTrainLoss());
  }

  /** Whether the train loss is significantly below that of the true function: noise is fitted. */
  boolean farBelowTruth() {
    return train() < scores.truthLoss() * (1 - tolerance());
  }

  /** Whether the train loss is hardly below that of the mean predictor. */
  boolean noBetterThanMean() {
    return train() > 0.9 * scores.meanPredictorTrainLoss();
  }

  /** Over the last window, for stability; with dropout the mean would be too high. */
  private double train() {
    LossWindow last = scores.last();
    return scores.config().get(Settings.DROPOUT) == 0 ? last.trainMean() : last.trainLow();
  }

  /**
   * Whether the train loss of the true function itself varies by as much as the noise floor: with
   * up to 8 samples. Then no train loss tells a good fit from one of the noise.
   */
  boolean tooFewSamples() {
    return tolerance() >= 1;
  }

  /**
   * Two relative standard deviations of the mean of n squared normal numbers, whose variance is
   * 2σ⁴/n.
   */
  private double tolerance() {
    return 2 * Math.sqrt(2.0 / scores.config().sampleCount());
  }

  /** A test loss, with {@link #unavoidable} in the place of the noise floor. */
  private double risk(double testLoss) {
    return unavoidable() + excess(testLoss);
  }

  private double excess(double testLoss) {
    return testLoss - scores.noiseFloor();
  }

  private double unavoidable() {
    return Math.max(scores.noiseFloor(), NEGLIGIBLE * scores.meanPredictorTestLoss());
  }
}
