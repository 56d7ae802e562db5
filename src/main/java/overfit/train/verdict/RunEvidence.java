package overfit.train.verdict;

import overfit.config.Settings;
import overfit.train.Scores;
import overfit.train.history.LossWindow;

/**
 * What the numbers of a run say, one question each. The sources:
 *
 * <ul>
 *   <li>Prechelt, "Early Stopping – But When?" (1998), in Neural Networks: Tricks of the Trade. The
 *       generalization loss is GL(t) = 100 · (E(t) / E_opt(t) − 1), and GL_5 stops where it is
 *       above 5; E is the error on noisy points that training does not see. Progress is judged over
 *       strips of k = 5 epochs. Here strips grow with the run, to an eighth of it, since what is
 *       looked for is slow beside an epoch; and of a stretch the lowest test loss counts, for so
 *       E_opt is found too, and a single leap is no trend.
 *   <li>Goodfellow, Bengio and Courville, "Deep Learning" (2016), https://www.deeplearningbook.org.
 *       Section 5.2: the Bayes error is what the true function itself is left with; a network
 *       underfits if its training error is not low, and overfits if the gap to its test error is
 *       large. Section 7.8: it overfits from where the validation error rises while the training
 *       error goes on falling.
 * </ul>
 *
 * <p>The test loss here is against the noiseless target. That is the excess risk: a noisy point
 * would be missed by the variance of the noise more. Its own ratios say little (0.002 is twice
 * 0.001, and both are perfect), so Prechelt's E is the variance of the noise + the test loss.
 */
record RunEvidence(Scores scores) {

  /** GL_5. */
  private static final double GENERALIZATION_LOSS = 0.05;

  /** From one epoch to the next; found by trial, so that Adam's leaps and dropout stay below. */
  private static final double ROUGH = 0.17;

  /** Of a stretch against the one before: a loss that goes as 1/√epoch falls 600 times as much. */
  private static final double PROGRESS = 0.0001;

  /** Without any noise, errors of a hundredth of a flat line's do not matter. */
  private static final double NEGLIGIBLE = 0.01;

  /** The network's error makes that of the noise a third worse. */
  private static final double CLOSE = 1 / 3.0;

  /** No bad start and no bad fit is that far off: the steps lead away. */
  private static final double EXPLODED = 10;

  private static final double THROWN_OFF = 3;

  boolean enough() {
    return scores.last().epochs() > 0;
  }

  boolean truthKnown() {
    return !Double.isNaN(scores.testLoss()) && !Double.isNaN(scores.noiseFloor());
  }

  /** Far worse than the best constant, now or for a while. */
  boolean exploded() {
    double worst = EXPLODED * scores.flatTrainLoss();
    return Math.min(scores.trainLoss(), scores.trainLossSeen()) > worst
        || scores.last().testLow() > THROWN_OFF * scores.flatTestLoss();
  }

  /**
   * From epoch to epoch the error changes by much of itself, and not in one leap: in both of the
   * last stretches. Where the truth is not known only a train loss without masks and batches tells.
   */
  boolean rough() {
    return rough(scores.last()) && rough(scores.before());
  }

  private boolean rough(LossWindow window) {
    if (truthKnown()) {
      return window.testMove() > ROUGH * risk(window.testMean());
    }
    boolean exact =
        scores.config().get(Settings.DROPOUT) == 0 && scores.config().get(Settings.BATCH).isEmpty();
    return exact
        && window.trainMove() > ROUGH * (window.trainMean() + NEGLIGIBLE * scores.flatTrainLoss());
  }

  /** Even the lowest error of late is more than GL_5 above the best. */
  boolean risen() {
    return risk(scores.last().testLow()) > (1 + GENERALIZATION_LOSS) * risk(scores.bestTestLoss());
  }

  /** The samples are fitted clearly better than they were at the best epoch. */
  boolean fitsCloserThanAtBest() {
    LossWindow last = scores.last();
    LossWindow best = scores.atBest();
    return last.trainMean() < 0.9 * best.trainMean() && last.trainLow() < best.trainLow();
  }

  /** Something still moves, and for the better. */
  boolean improving() {
    return truthKnown()
        ? !bestIsPast() && moves(scores.before().testMean(), scores.last().testMean())
        : scores.last().trainMean() < scores.before().trainMean()
            && moves(scores.before().trainMean(), scores.last().trainMean());
  }

  /**
   * There was no new best in the last third of the run: patience, as in Algorithm 7.1 of "Deep
   * Learning". A best holds still where the slope of a noisy loss would not.
   */
  boolean bestIsPast() {
    return scores.bestEpoch() < scores.epoch() * 2 / 3;
  }

  private static boolean moves(double before, double now) {
    return Math.abs(before - now) > PROGRESS * before;
  }

  /** Nothing at all happens. */
  boolean stuck() {
    return scores.last().trainMove() == 0 && scores.last().testMove() == 0;
  }

  /** The best, which only gets better: a verdict on it stands. */
  boolean hasBeenClose() {
    return scores.bestTestLoss() < CLOSE * unavoidable();
  }

  boolean far() {
    return scores.last().testLow() > unavoidable() / 2;
  }

  boolean aboveFloor() {
    return train() > scores.noiseFloor();
  }

  /** Too far for chance: a true function would hardly do so badly on these samples. */
  boolean farAboveFloor() {
    return train()
        > Math.max(scores.noiseFloor() * (1 + chance()), NEGLIGIBLE * scores.flatTrainLoss());
  }

  /** Too far for chance: only who knows the noise does so well. */
  boolean farBelowFloor() {
    return train() < scores.noiseFloor() * (1 - chance());
  }

  boolean worseThanFlat() {
    return train() > 0.9 * scores.flatTrainLoss();
  }

  /** Of a stretch, so that it holds still; masks make the mean of what training sees too high. */
  private double train() {
    LossWindow last = scores.last();
    return scores.config().get(Settings.DROPOUT) == 0 ? last.trainMean() : last.trainLow();
  }

  /**
   * Two standard deviations of the mean of n squared normal numbers, as a share of it: its variance
   * is 2σ⁴/n.
   */
  private double chance() {
    return 2 * Math.sqrt(2.0 / scores.config().sampleCount());
  }

  /** The squared error to be expected on a new noisy point. */
  private double risk(double testLoss) {
    return unavoidable() + testLoss;
  }

  private double unavoidable() {
    double deviation = scores.config().get(Settings.NOISE);
    return Math.max(deviation * deviation, NEGLIGIBLE * scores.flatTestLoss());
  }
}
