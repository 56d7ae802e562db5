package overfit.train.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.Settings;
import overfit.config.ShortestDecimal;
import overfit.data.Scaling;
import overfit.train.DataSummary;
import overfit.train.Losses;
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
      String done =
          scores.restored().isPresent()
              ? "stopped early after " + epochs(scores.epoch())
              : epochs(scores.epoch()) + " done";
      return List.of(done, "a trend needs " + LossWindows.FIRST);
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
      double floor = scores.references().floor();
      return List.of(
          (evidence.isClose() ? test : test + ", at best " + figure(scores.bestTestLoss()) + ",")
              + (floor > 0
                  ? " is close to the " + floorName(scores)
                  : " is small next to the mean predictor's ")
              + figure(floor > 0 ? floor : scores.references().meanPredictorTest()),
          trainAndTruth(scores));
    }
  },

  /** So few samples that a good fit may be luck. */
  TOO_FEW_SAMPLES("too few samples") {
    @Override
    public List<String> reasons(Scores scores) {
      if (new RunEvidence(scores).tooFewHeldOut()) {
        return List.of(
            trainAndTruth(scores),
            scores.data().heldOut() + " held-out points say too little about the fit between");
      }
      int samples = scores.data().trained();
      String train = "train " + figure(scores.trainLoss());
      return List.of(
          samples
              + (samples == 1 ? " sample says" : " samples say")
              + " too little about the true function to judge the fit",
          scores.tested() ? train + ", test " + figure(scores.testLoss()) : train);
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofTooFewSamples(scores.config());
    }
  },

  /** All points have the same y, so that there is nothing to learn but a constant. */
  CONSTANT_Y("constant y") {
    @Override
    public List<String> reasons(Scores scores) {
      return List.of(
          scores.data().trained()
              + " points with the same y "
              + figure(scores.data().spread().y().mean())
              + ": a flat line is all there is to learn"
              + column(scores, "y"));
    }
  },

  /** All points have the same x, so that only the mean of y can be learned. */
  CONSTANT_X("constant x") {
    @Override
    public List<String> reasons(Scores scores) {
      return List.of(
          scores.data().trained()
              + " points with the same x "
              + figure(scores.data().spread().x().mean())
              + ": only the mean of y can be learned"
              + column(scores, "x"));
    }
  },

  /** Even the samples are fitted worse than by the true function. */
  UNDERFITTING("underfitting") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      if (evidence.stuck()) {
        return withCause(scores, "train " + figure(scores.trainLoss()) + " does not change");
      }
      return withCause(
          scores,
          trainAndTruth(scores) + (evidence.improving() ? "" : noProgress(scores)),
          evidence.improving() ? "test was still falling at the end" : gap(scores));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofUnderfitting(trained(scores), new RunEvidence(scores));
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

  /** The points are fitted, but what was learned does not continue beyond them. */
  NOT_EXTRAPOLATING("not extrapolating") {
    @Override
    public List<String> reasons(Scores scores) {
      return List.of(
          "test "
              + figure(scores.testLoss())
              + " on the "
              + scores.data().heldOut()
              + " points with the largest x",
          trainAndTruth(scores));
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
        return withCause(scores, explosion(scores));
      }
      boolean test = new RunEvidence(scores).tested();
      return withCause(
          scores,
          (test ? "test" : "train")
              + " loss changes by "
              + figure(test ? scores.last().testMove() : scores.last().trainMove())
              + " per epoch around a mean of "
              + figure(test ? scores.last().testMean() : scores.last().trainMean()));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return evidence.exploded()
          ? Remedies.ofDivergence(scores.config(), evidence)
          : Remedies.ofInstability(scores.config(), evidence);
    }
  },

  /** The loss is not finite. */
  DIVERGED("diverged") {
    @Override
    public List<String> reasons(Scores scores) {
      String what = scores.divergence().isEmpty() ? "loss is not finite" : scores.divergence();
      return withCause(scores, what + " after " + epochs(scores.epoch()));
    }

    @Override
    public List<Advice> advice(Scores scores) {
      return Remedies.ofDivergence(scores.config(), new RunEvidence(scores));
    }
  },

  /** Only the train loss is known: it can show underfitting, but cannot rule out overfitting. */
  FITTING_UNKNOWN_TARGET("fitting, target unknown") {
    @Override
    public List<String> reasons(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      String train = "train " + figure(scores.trainLoss());
      if (evidence.noBetterThanMean()) {
        return withCause(scores, train + noProgress(scores) + ": underfitting");
      }
      return List.of(
          train + (evidence.improving() ? " is still falling" : " has stopped falling"),
          "overfitting cannot be judged without held-out points");
    }

    @Override
    public List<Advice> advice(Scores scores) {
      RunEvidence evidence = new RunEvidence(scores);
      return evidence.noBetterThanMean() && !evidence.improving()
          ? Remedies.ofUnderfitting(trained(scores), evidence)
          : Remedies.ofNoTest(scores.config());
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
    if (evidence.exploded()) {
      return UNSTABLE;
    }
    if (!evidence.targetKnown() && scores.data().trained() == 1) {
      return TOO_FEW_SAMPLES;
    }
    if (!evidence.targetKnown() && isConstant(scores.data())) {
      return scores.data().sameY() ? CONSTANT_Y : CONSTANT_X;
    }
    if (!evidence.enough()) {
      return STARTING;
    }
    if (evidence.rough()) {
      return UNSTABLE;
    }
    return judged(evidence);
  }

  private static boolean isConstant(DataSummary data) {
    return data.sameX() || data.sameY();
  }

  private static Verdict judged(RunEvidence evidence) {
    Verdict verdict = evidence.targetKnown() ? withTarget(evidence) : withoutTarget(evidence);
    boolean good = verdict == GENERALIZING || verdict == FITTING_UNKNOWN_TARGET;
    boolean few = evidence.tooFewSamples() || evidence.tooFewHeldOut();
    return good && few ? TOO_FEW_SAMPLES : verdict;
  }

  private static Verdict withTarget(RunEvidence evidence) {
    if (evidence.farAboveTruth()) {
      return evidence.risen() || !evidence.hasBeenClose() ? unfinished(evidence) : GENERALIZING;
    }
    if (overfitsSinceBest(evidence)) {
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

  private static boolean overfitsSinceBest(RunEvidence evidence) {
    return evidence.risen()
        && evidence.risenClearly()
        && evidence.bestIsPast()
        && evidence.fitsCloserThanAtBest();
  }

  /** By the held-out points, if there are any. */
  private static Verdict withoutTarget(RunEvidence evidence) {
    if (!evidence.tested()) {
      return FITTING_UNKNOWN_TARGET;
    }
    if (overfitsSinceBest(evidence)) {
      return evidence.extrapolates() ? NOT_EXTRAPOLATING : OVERFITTING;
    }
    if (evidence.farAboveTruth()) {
      return evidence.risen() || !evidence.hasBeenClose() ? unfinished(evidence) : GENERALIZING;
    }
    if (evidence.improving()) {
      return improving(evidence);
    }
    if (!evidence.far()) {
      return GENERALIZING;
    }
    if (evidence.extrapolates()) {
      return NOT_EXTRAPOLATING;
    }
    return evidence.farBelowTruth() ? OVERFITTING : GENERALIZING;
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
    boolean known = scores.targetKnown();
    double truth = known ? scores.truthLoss() : scores.references().floor();
    if (Double.isNaN(truth)) {
      return "train " + figure(scores.trainLoss());
    }
    double train = train(scores, truth);
    return "train "
        + figure(train)
        + (train == scores.trainLoss() ? "" : " over the last epochs")
        + (figure(train).equals(figure(truth)) ? " is" : train < truth ? " is below" : " is above")
        + (known ? " the true function's " : " the " + floorName(scores))
        + figure(truth);
  }

  /** The present train loss, or that of the last window if it is on the other side of a level. */
  private static double train(Scores scores, double level) {
    double judged = new RunEvidence(scores).train();
    boolean other = judged > level && scores.trainLoss() < level;
    return other ? judged : scores.trainLoss();
  }

  /** What to do about a column of a file. */
  private static String column(Scores scores, String axis) {
    return scores.config().get(Settings.FILE).equals(DataFiles.NO_FILE)
        ? ""
        : ", unless another column is chosen as " + axis;
  }

  private static String floorName(Scores scores) {
    return scores.targetKnown() ? "noise floor " : "estimated noise floor ";
  }

  /** Reasons, and what may be behind them: the scale of the data, or a network without bends. */
  private static List<String> withCause(Scores scores, String... reasons) {
    List<String> all = new ArrayList<>(List.of(reasons));
    RunEvidence evidence = new RunEvidence(scores);
    if (evidence.badlyScaledX()) {
      all.add(scale("x", scores.data().spread().x()));
    }
    if (evidence.badlyScaledY()) {
      all.add(scale("y", scores.data().spread().y()));
    }
    if (evidence.isLinear()) {
      all.add(straightLine(scores));
    }
    return List.copyOf(all);
  }

  private static String scale(String name, Scaling scaling) {
    return name
        + " has mean "
        + figure(scaling.mean())
        + " and deviation "
        + figure(scaling.deviation())
        + " and is not standardized";
  }

  private static String straightLine(Scores scores) {
    double least = scores.references().straightLine();
    return (scores.config().get(Settings.HIDDEN).isEmpty()
            ? "a network without hidden layers"
            : "activation identity")
        + " can only make a straight line"
        + (Double.isNaN(least) ? "" : ": " + figure(least) + " is the least it reaches");
  }

  private static String gap(Scores scores) {
    return "gap " + figure(scores.gap());
  }

  private static String explosion(Scores scores) {
    Losses losses = scores.losses();
    boolean test = losses.test() > losses.train();
    return (test ? "test " : "train ")
        + figure(test ? losses.test() : losses.train())
        + " is far worse than the first weights' "
        + figure(test ? losses.firstTest() : losses.firstTrainMode());
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
