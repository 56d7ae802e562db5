package overfit.train.verdict;

import java.util.List;
import overfit.config.ShortestDecimal;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.history.LossWindows;

/**
 * What a teacher would say of a run. It is a function of the scores alone; {@link RunEvidence} has
 * the rules it stands on, and where they come from.
 */
public enum Verdict {
  /** Too early to tell. */
  STARTING("starting") {
    @Override
    public List<String> reasons(Scores scores) {
      return List.of(epochs(scores.epoch()) + " done", "a trend takes " + LossWindows.FIRST);
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return scores.status() == RunStatus.FINISHED
          ? Remedies.ofShortness(scores.config())
          : List.of();
    }
  },

  /** Not there yet, and still getting better. */
  LEARNING("learning") {
    @Override
    public List<String> reasons(Scores scores) {
      String best = figure(scores.bestTestLoss()) + ", at epoch " + scores.bestEpoch();
      return List.of("test reached a new best, " + best, trainAndFloor(scores));
    }
  },

  /** Near the true function, or as near as these samples lead. */
  GENERALIZING("generalizing") {
    @Override
    public List<String> reasons(Scores scores) {
      String test =
          "test " + figure(scores.testLoss()) + ", at best " + figure(scores.bestTestLoss());
      boolean noise = scores.noiseFloor() > 0;
      if (!new RunEvidence(scores).hasBeenClose()) {
        return List.of(test + ", falls no more", trainAndFloor(scores));
      }
      return List.of(
          test
              + ", is little beside "
              + (noise ? "the noise floor " : "a flat line's ")
              + figure(noise ? scores.noiseFloor() : scores.flatTestLoss()),
          "train " + figure(scores.trainLoss()));
    }
  },

  /** The samples themselves are not fitted as well as the true function would. */
  UNDERFITTING("underfitting") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      if (evidence.stuck()) {
        return List.of("train " + figure(scores.trainLoss()) + " does not move");
      }
      return List.of(
          trainAndFloor(scores)
              + (evidence.improving()
                  ? ", and test was still falling at the end"
                  : flatness(scores)));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return Remedies.ofUnderfitting(scores.config(), evidence.improving(), evidence.stuck());
    }
  },

  /** The noise is fitted too. */
  OVERFITTING("overfitting") {
    @Override
    public String words(Scores scores) {
      return "overfitting since epoch " + scores.bestEpoch();
    }

    @Override
    public List<String> reasons(Scores scores) {
      double times = scores.testLoss() / scores.bestTestLoss();
      return List.of(
          "test "
              + figure(scores.testLoss())
              + (times < 1.1
                  ? ", at best "
                  : " is " + ShortestDecimal.rounded(times, 2) + " times its best ")
              + figure(scores.bestTestLoss()),
          trainAndFloor(scores));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofOverfitting(scores.config(), scores.bestEpoch());
    }
  },

  /** The steps are too long, or too noisy, to settle. */
  UNSTABLE("unstable") {
    @Override
    public List<String> reasons(Scores scores) {
      if (new RunEvidence(scores).exploded()) {
        return List.of(farOff(scores));
      }
      boolean truth = new RunEvidence(scores).truthKnown();
      return List.of(
          (truth ? "test" : "train")
              + " loss leaps by "
              + figure(truth ? scores.last().testMove() : scores.last().trainMove())
              + " from epoch to epoch, around "
              + figure(truth ? scores.last().testMean() : scores.last().trainMean()));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return new RunEvidence(scores).exploded()
          ? Remedies.ofDivergence(scores.config())
          : Remedies.ofRoughness(scores.config());
    }
  },

  /** The loss left the finite numbers. */
  DIVERGED("diverged") {
    @Override
    public List<String> reasons(Scores scores) {
      String what = scores.divergence().isEmpty() ? "loss is not finite" : scores.divergence();
      return List.of(what + " after " + epochs(scores.epoch()));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofDivergence(scores.config());
    }
  },

  /**
   * Only the train loss is known, which says when a run underfits, never that it does not overfit.
   */
  FITTING_UNKNOWN_TRUTH("fitting, truth unknown") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      String train = "train " + figure(scores.trainLoss());
      if (evidence.worseThanFlat()) {
        return List.of(train + flatness(scores) + ": it underfits");
      }
      return List.of(
          train + (evidence.improving() ? " still falls" : " falls no more"),
          "whether it overfits only the true function could tell");
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return evidence.worseThanFlat() && !evidence.improving()
          ? Remedies.ofUnderfitting(scores.config(), false, evidence.stuck())
          : List.of();
    }
  };

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The first of these that is true. */
  public static Verdict of(Scores scores) {
    RunEvidence evidence = new RunEvidence(scores);
    if (scores.status() == RunStatus.DIVERGED) {
      return DIVERGED;
    }
    if (evidence.exploded() || evidence.enough() && evidence.rough()) {
      return UNSTABLE;
    }
    if (!evidence.enough()) {
      return STARTING;
    }
    return evidence.truthKnown() ? known(evidence) : FITTING_UNKNOWN_TRUTH;
  }

  private static Verdict known(RunEvidence evidence) {
    if (evidence.farAboveFloor()) {
      return evidence.risen() || !evidence.hasBeenClose() ? unfinished(evidence) : GENERALIZING;
    }
    if (evidence.risen() && evidence.bestIsPast() && evidence.fitsCloserThanAtBest()) {
      return OVERFITTING;
    }
    if (evidence.hasBeenClose()) {
      return GENERALIZING;
    }
    if (evidence.improving()) {
      return improving(evidence);
    }
    return evidence.farBelowFloor() && evidence.far() ? OVERFITTING : GENERALIZING;
  }

  private static Verdict unfinished(RunEvidence evidence) {
    return evidence.improving() ? improving(evidence) : UNDERFITTING;
  }

  private static Verdict improving(RunEvidence evidence) {
    if (evidence.scores().status() == RunStatus.RUNNING) {
      return LEARNING;
    }
    return evidence.aboveFloor() ? UNDERFITTING : GENERALIZING;
  }

  /** {@code overfitting since epoch 340}. */
  public String words(Scores scores) {
    return words;
  }

  /** Why it is so, with the numbers; the most telling first. */
  public abstract List<String> reasons(Scores scores);

  /** All reasons in one line. */
  public String why(Scores scores) {
    return String.join("; ", reasons(scores));
  }

  /** Settings to try, the most promising first; none where it is best left alone. */
  public List<Advice> advice(Scores scores) {
    return List.of();
  }

  private static String trainAndFloor(Scores scores) {
    double train = scores.trainLoss();
    double floor = scores.noiseFloor();
    return "train "
        + figure(train)
        + (train < floor ? " is below" : " is above")
        + " the noise floor "
        + figure(floor);
  }

  private static String farOff(Scores scores) {
    boolean test = scores.testLoss() > scores.trainLoss();
    return (test ? "test " : "train ")
        + figure(test ? scores.testLoss() : scores.trainLoss())
        + " is far worse than a flat line's "
        + figure(test ? scores.flatTestLoss() : scores.flatTrainLoss());
  }

  private static String flatness(Scores scores) {
    return new RunEvidence(scores).worseThanFlat()
        ? ", no better than a flat line"
        : " and falls no more";
  }

  private static String epochs(long count) {
    return count + (count == 1 ? " epoch" : " epochs");
  }

  private static String figure(double loss) {
    return ShortestDecimal.rounded(loss, 2);
  }
}
