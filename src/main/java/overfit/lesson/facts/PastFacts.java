package overfit.lesson.facts;

import overfit.config.Config;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.baseline.BaselineFit;

/**
 * What the curves of a run tell of one of its epochs before the present. The penalty and the fit of
 * that epoch are not known.
 */
final class PastFacts extends RunFacts {

  private final SnapshotFacts present;
  private final long epoch;

  /**
   * @param epoch from 1 to the one before the present
   */
  PastFacts(SnapshotFacts present, long epoch) {
    this.present = present;
    this.epoch = epoch;
  }

  @Override
  public String run() {
    return present.run();
  }

  @Override
  public String status() {
    return word(RunStatus.RUNNING);
  }

  @Override
  protected Config config() {
    return present.snapshot().config(epoch);
  }

  @Override
  protected BaselineFit polynomial(int degree) {
    return present.polynomial(degree);
  }

  @Override
  protected double measured(Quantity quantity) {
    return switch (quantity) {
      case TRAIN -> after(SeriesName.TRAIN, epoch);
      case TEST -> after(SeriesName.TEST, epoch);
      case EXCESS -> after(SeriesName.EXCESS, epoch);
      case BEST -> after(SeriesName.EXCESS, best());
      case BEST_TEST -> after(SeriesName.TEST, best());
      case BEST_EPOCH -> best() > 0 ? best() : Double.NaN;
      case EPOCHS -> epoch;
      case PENALTY, AVERAGED_TRAIN, AVERAGED_TEST -> Double.NaN;
      default -> present.measured(quantity);
    };
  }

  /** A number after some epochs; NaN if it is not known. */
  private double after(SeriesName name, long epochs) {
    Series series = present.series(name);
    return epochs > 0 && epochs <= series.size() ? series.at(epochs - 1) : Double.NaN;
  }

  /** The epoch with the lowest test loss until then; 0 without any, or if it is not known. */
  private long best() {
    Scores scores = present.snapshot().scores();
    if (scores.bestEpoch() <= epoch) {
      return scores.bestEpoch();
    }
    Series test = series(SeriesName.TEST);
    if (!test.whole()) {
      return 0;
    }
    long best = -1;
    for (long i = 0; i < test.size(); i++) {
      if (best < 0 || test.at(i) < test.at(best)) {
        best = i;
      }
    }
    return best + 1;
  }

  @Override
  public Series series(SeriesName name) {
    return switch (name) {
      case FIT -> Series.of();
      case X, Y -> present.series(name);
      default -> new FirstEpochs(present.series(name), epoch);
    };
  }
}
