package overfit.lesson.facts;

import overfit.lesson.condition.Quantity;
import overfit.train.AveragedLosses;
import overfit.train.Scores;

/** The numbers of scores, by the names that they have in conditions. */
public final class ScoreNumbers {

  private ScoreNumbers() {}

  public static double of(Scores scores, Quantity quantity) {
    boolean begun = scores.bestEpoch() > 0;
    return switch (quantity) {
      case TRAIN -> scores.trainLoss();
      case TEST -> scores.testLoss();
      case EXCESS -> scores.excessLoss();
      case TRUTH -> scores.truthLoss();
      case PENALTY -> scores.penalty();
      case NOISE_FLOOR -> scores.noiseFloor();
      case BEST -> begun ? scores.bestExcessLoss() : Double.NaN;
      case BEST_TEST -> begun ? scores.bestTestLoss() : Double.NaN;
      case BEST_EPOCH -> begun ? scores.bestEpoch() : Double.NaN;
      case AVERAGED_TRAIN -> averaged(scores).train();
      case AVERAGED_TEST -> averaged(scores).test();
      case EPOCHS -> scores.epoch();
      case GOAL -> scores.goal();
      default -> throw new IllegalArgumentException(quantity.word());
    };
  }

  private static AveragedLosses averaged(Scores scores) {
    return scores.averaged().orElse(AveragedLosses.UNKNOWN);
  }
}
