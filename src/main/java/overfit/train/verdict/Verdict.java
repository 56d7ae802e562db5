package overfit.train.verdict;

import java.util.List;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.history.LossWindows;

/**
 * An assessment of a run, with reasons and advice. It depends on the scores only; {@link
 * RunEvidence} has the rules and their sources.
 */
public enum Verdict {
  /** Not enough epochs to judge. */
  STARTING("starting") {
    @Override
    public List<String> reasons(Scores scores) {
      return List.of(epochs(scores.epoch()) + " done", "a trend needs " + LossWindows.FIRST);
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return scores.status() == RunStatus.FINISHED
          ? Remedies.ofTooFewEpochs(trained(scores))
          : List.of();
    }
  },

  /** Not converged yet, and still improving. */
  LEARNING("learning") {
    @Override
    public List<String> reasons(Scores scores) {
      String best = figure(scores.bestTestLoss()) + " at epoch " + scores.bestEpoch();
      return List.of("new best test loss " + best, trainAndTruth(scores));
    }
  },

  /** Close to the true function, or as close as these samples allow. */
  GENERALIZING("generalizing") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      String test = "test " + figure(scores.testLoss());
      if (!evidence.hasBeenClose()) {
        return List.of(test + " has stopped falling", trainAndTruth(scores));
      }
      boolean noise = scores.noiseFloor() > 0;
      return List.of(
          (evidence.isClose() ? test : test + ", at best " + figure(scores.bestTestLoss()) + ",")
              + (noise
                  ? " is close to the noise floor "
                  : " is small next to the mean predictor's ")
              + figure(noise ? scores.noiseFloor() : scores.meanPredictorTestLoss()),
          trainAndTruth(scores));
    }
  },

  /** So few samples that a good fit may be luck. */
  TOO_FEW_SAMPLES("too few samples") {
    @Override
    public List<String> reasons(Scores scores) {
      int samples = scores.config().sampleCount();
      return List.of(
          samples
              + (samples == 1 ? " sample says" : " samples say")
              + " too little about the true function to judge the fit",
          "train " + figure(scores.trainLoss()) + ", test " + figure(scores.testLoss()));
    }
  },

  /** Even the samples are fitted worse than by the true function. */
  UNDERFITTING("underfitting") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      if (evidence.stuck()) {
        return List.of("train " + figure(scores.trainLoss()) + " does not change");
      }
      return List.of(
          trainAndTruth(scores) + (evidence.improving() ? "" : noProgress(scores)),
          evidence.improving() ? "test was still falling at the end" : gap(scores));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return Remedies.ofUnderfitting(trained(scores), evidence.improving(), evidence.stuck());
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
      return List.of(
          "test rose from " + figure(scores.bestTestLoss()) + " to " + figure(scores.testLoss()),
          trainAndTruth(scores),
          gap(scores));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofOverfitting(trained(scores), scores.bestEpoch());
    }
  },

  /** The steps are too large or too noisy to converge. */
  UNSTABLE("unstable") {
    @Override
    public List<String> reasons(Scores scores) {
      if (new RunEvidence(scores).exploded()) {
        return List.of(explosion(scores));
      }
      boolean test = new RunEvidence(scores).targetKnown();
      return List.of(
          (test ? "test" : "train")
              + " loss changes by "
              + figure(test ? scores.last().testMove() : scores.last().trainMove())
              + " per epoch around a mean of "
              + figure(test ? scores.last().testMean() : scores.last().trainMean()));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return new RunEvidence(scores).exploded()
          ? Remedies.ofDivergence(scores.config())
          : Remedies.ofInstability(scores.config());
    }
  },

  /** The loss is not finite. */
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

  /** Only the train loss is known: it can show underfitting, but cannot rule out overfitting. */
  FITTING_UNKNOWN_TARGET("fitting, target unknown") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      String train = "train " + figure(scores.trainLoss());
      if (evidence.noBetterThanMean()) {
        return List.of(train + noProgress(scores) + ": underfitting");
      }
      return List.of(
          train + (evidence.improving() ? " is still falling" : " has stopped falling"),
          "overfitting cannot be judged without the true function");
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return evidence.noBetterThanMean() && !evidence.improving()
          ? Remedies.ofUnderfitting(trained(scores), false, evidence.stuck())
          : List.of();
    }
  };

  /** Losses below it are shown with two digits. */
  private static final double MILLI = 0.001;

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** The verdict on a run with these scores. */
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
    Verdict verdict = evidence.targetKnown() ? withTarget(evidence) : FITTING_UNKNOWN_TARGET;
    return verdict == GENERALIZING && evidence.tooFewSamples() ? TOO_FEW_SAMPLES : verdict;
  }

  private static Verdict withTarget(RunEvidence evidence) {
    if (evidence.farAboveTruth()) {
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
    return evidence.farBelowTruth() && evidence.far() ? OVERFITTING : GENERALIZING;
  }

  private static Verdict unfinished(RunEvidence evidence) {
    return evidence.improving() ? improving(evidence) : UNDERFITTING;
  }

  private static Verdict improving(RunEvidence evidence) {
    if (evidence.scores().status() == RunStatus.RUNNING) {
      return LEARNING;
    }
    return evidence.aboveTruth() ? UNDERFITTING : GENERALIZING;
  }

  /** {@code overfitting}. */
  public String word() {
    return words;
  }

  /** {@code overfitting since epoch 340}. */
  public String words(Scores scores) {
    return words;
  }

  /** The epoch since which it holds; empty for a verdict on the whole run. */
  public OptionalLong since(Scores scores) {
    return this == OVERFITTING ? OptionalLong.of(scores.bestEpoch()) : OptionalLong.empty();
  }

  /** The reasons, with numbers, the most important first. */
  public abstract List<String> reasons(Scores scores);

  /** All reasons in one line. */
  public String why(Scores scores) {
    return String.join("; ", reasons(scores));
  }

  /** Settings to try, the most promising first; empty if there is nothing to improve. */
  public List<Advice> advice(Scores scores) {
    return List.of();
  }

  /** The settings, with the epochs done if training was extended beyond those that they have. */
  private static Config trained(Scores scores) {
    long epochs = Math.max(scores.config().get(Settings.EPOCHS), scores.epoch());
    return scores.config().with(Settings.EPOCHS, epochs);
  }

  private static String trainAndTruth(Scores scores) {
    double train = scores.trainLoss();
    double truth = scores.truthLoss();
    return "train "
        + figure(train)
        + (train < truth ? " is below" : " is above")
        + " the true function's "
        + figure(truth);
  }

  private static String gap(Scores scores) {
    return "gap " + figure(scores.gap());
  }

  private static String explosion(Scores scores) {
    boolean test = scores.testLoss() > scores.trainLoss();
    return (test ? "test " : "train ")
        + figure(test ? scores.testLoss() : scores.trainLoss())
        + " is far worse than the mean predictor's "
        + figure(test ? scores.meanPredictorTestLoss() : scores.meanPredictorTrainLoss());
  }

  private static String noProgress(Scores scores) {
    return new RunEvidence(scores).noBetterThanMean()
        ? ", no better than predicting the mean"
        : " and has stopped falling";
  }

  private static String epochs(long count) {
    return count + (count == 1 ? " epoch" : " epochs");
  }

  private static String figure(double loss) {
    return ShortestDecimal.rounded(loss, Math.abs(loss) < MILLI ? 2 : 3);
  }
}
