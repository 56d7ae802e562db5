package overfit.lesson.check;

import java.util.Optional;
import overfit.config.Config;
import overfit.lesson.check.RecordedRun.Kind;
import overfit.lesson.condition.Quantity;
import overfit.lesson.condition.Series;
import overfit.lesson.condition.SeriesName;
import overfit.lesson.facts.RunFacts;
import overfit.lesson.facts.RunMeasures;
import overfit.lesson.facts.ScoreNumbers;
import overfit.train.RunStatus;
import overfit.train.baseline.BaselineFit;

/**
 * What is known of a run after some of its epochs. The penalty and the fit are those of its end.
 */
final class RecordedFacts extends RunFacts {

  private final String run;
  private final RecordedRun record;
  private final int epoch;

  /**
   * @param epoch the number of epochs; those of the whole run if it has fewer
   */
  RecordedFacts(String run, RecordedRun record, int epoch) {
    this.run = run;
    this.record = record;
    this.epoch = Math.min(epoch, record.epochs());
  }

  @Override
  public String run() {
    return run;
  }

  @Override
  public String status() {
    return word(epoch < record.epochs() ? RunStatus.RUNNING : record.scores().status());
  }

  @Override
  protected Config config() {
    return record.configs().floorEntry((long) epoch).getValue();
  }

  @Override
  protected BaselineFit polynomial(int degree) {
    return record.polynomial(degree);
  }

  @Override
  protected Optional<RunMeasures> measures() {
    return Optional.of(record.states().at(epoch));
  }

  @Override
  protected double measured(Quantity quantity) {
    return epoch == record.epochs()
        ? ScoreNumbers.of(record.scores(), quantity)
        : before(quantity, (int) record.at(Kind.BEST_EPOCH, epoch));
  }

  /** Before the end. */
  private double before(Quantity quantity, int best) {
    return switch (quantity) {
      case TRAIN -> record.at(Kind.TRAIN, epoch);
      case TEST -> record.at(Kind.TEST, epoch);
      case EXCESS -> record.at(Kind.EXCESS, epoch);
      case TRUTH -> record.scores().truthLoss();
      case NOISE_FLOOR -> record.scores().noiseFloor();
      case PENALTY, AVERAGED_TRAIN, AVERAGED_TEST -> Double.NaN;
      case BEST -> best > 0 ? record.at(Kind.EXCESS, best) : Double.NaN;
      case BEST_TEST -> best > 0 ? record.at(Kind.TEST, best) : Double.NaN;
      case BEST_EPOCH -> best > 0 ? best : Double.NaN;
      case EPOCHS -> epoch;
      case GOAL -> record.scores().goal();
      default -> throw new IllegalArgumentException(quantity.word());
    };
  }

  @Override
  public Series series(SeriesName name) {
    return switch (name) {
      case SEEN -> losses(Kind.SEEN);
      case TRAIN -> losses(Kind.TRAIN);
      case TEST -> losses(Kind.TEST);
      case EXCESS -> losses(Kind.EXCESS);
      case RATE -> losses(Kind.RATE);
      case X -> Series.of(record.data().x());
      case Y -> Series.of(record.data().y());
      case FIT -> epoch == record.epochs() ? Series.of(record.fit()) : Series.of();
    };
  }

  private Series losses(Kind kind) {
    return new Series() {
      @Override
      public long size() {
        return epoch;
      }

      @Override
      public double at(long index) {
        return record.at(kind, (int) index + 1);
      }
    };
  }
}
