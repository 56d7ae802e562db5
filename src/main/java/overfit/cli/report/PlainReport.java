package overfit.cli.report;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import overfit.config.ShortestDecimal;
import overfit.plot.Axis;
import overfit.screen.Paragraph;
import overfit.train.Run;
import overfit.train.Scores;
import overfit.train.baseline.BaselineFit;
import overfit.train.history.Points;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;

/** The results in sentences, without charts or columns, for screen readers and plain logs. */
public final class PlainReport {

  private static final int WIDTH = 79;
  private static final int DIGITS = 3;

  private final PrintStream out;

  public PlainReport(PrintStream out) {
    this.out = out;
  }

  public void print(List<TimedRun> results) {
    for (TimedRun result : results) {
      Run run = result.run();
      Scores scores = run.scores();
      Verdict verdict = Verdict.of(scores);
      out.println(run.name() + ": " + verdict.words(scores) + ".");
      if (run.running()) {
        line("Interrupted at epoch " + run.epoch() + " of " + run.goal() + ".");
      }
      if (scores.restored().isPresent()) {
        line(run.name() + " " + ReportText.stopped(scores) + ".");
      }
      line("Because " + String.join("; ", verdict.reasons(scores)) + ".");
      line(losses(scores));
      scores
          .averaged()
          .ifPresent(losses -> line(run.name() + " " + ReportText.averaged(scores, losses) + "."));
      line(fit(run));
      scores.baselines().forEach(baseline -> line(losses(baseline, scores)));
      List<Advice> advice = verdict.advice(scores);
      if (!advice.isEmpty()) {
        line("Try: " + Advice.words(advice) + ".");
      }
    }
  }

  private void line(String words) {
    Paragraph.wrap(words, WIDTH - 2).forEach(line -> out.println("  " + line));
  }

  private static String losses(BaselineFit baseline, Scores scores) {
    String test = scores.tested() ? ", test " + ReportText.loss(baseline.testLoss()) : "";
    return "Baseline "
        + baseline.name()
        + ": train "
        + ReportText.loss(baseline.trainLoss())
        + test
        + ".";
  }

  private static String losses(Scores scores) {
    String train = "Loss: train " + ReportText.loss(scores.trainLoss());
    if (!scores.tested()) {
      return train
          + (" after " + ReportText.trained(scores))
          + ("; test unknown" + r2(scores) + ".");
    }
    String best =
        scores.bestEpoch() == 0
            ? ""
            : "; best test "
                + ReportText.loss(scores.bestTestLoss())
                + " at epoch "
                + scores.bestEpoch();
    return train
        + (", test "
            + ReportText.loss(scores.testLoss())
            + ", gap "
            + ReportText.loss(scores.gap()))
        + (" after " + ReportText.trained(scores) + best)
        + (scores.targetKnown() ? floorAndTruth(scores) : estimate(scores) + r2(scores))
        + ".";
  }

  private static String floorAndTruth(Scores scores) {
    return ("; noise floor " + ReportText.loss(scores.noiseFloor()))
        + (", the true function's own train loss " + ReportText.loss(scores.truthLoss()));
  }

  private static String estimate(Scores scores) {
    double floor = scores.references().noiseFloorEstimate();
    return Double.isNaN(floor) ? "" : "; estimated noise floor " + ReportText.loss(floor);
  }

  private static String r2(Scores scores) {
    String train = "; R2 " + ReportText.loss(scores.losses().trainR2()) + " on the samples";
    return scores.tested()
        ? train + ", " + ReportText.loss(scores.losses().heldOutR2()) + " on held-out points"
        : train;
  }

  private static String fit(Run run) {
    Points fit = run.evaluation().testFit();
    Points truth = run.evaluation().testTruth();
    int low = 0;
    int high = 0;
    for (int i = 1; i < fit.count(); i++) {
      low = fit.y()[i] < fit.y()[low] ? i : low;
      high = fit.y()[i] > fit.y()[high] ? i : high;
    }
    double last = fit.x()[fit.count() - 1];
    return "Fit: from x "
        + (within(fit.x()[0], across(fit)) + " to " + within(last, across(fit)))
        + (", lowest " + point(fit, low) + ", highest " + point(fit, high))
        + (", " + ReportText.counted(turns(fit.y()), "turning point"))
        + (truth.count() == 0 ? "." : againstTruth(truth, fit));
  }

  private static String againstTruth(Points truth, Points fit) {
    int far = 0;
    for (int i = 1; i < fit.count(); i++) {
      far = distance(truth, fit, i) > distance(truth, fit, far) ? i : far;
    }
    return " (the true function has "
        + turns(truth.y())
        + "); farthest from the true function by "
        + (number(distance(truth, fit, far)) + " at x " + within(fit.x()[far], across(fit)) + ".");
  }

  private static double distance(Points truth, Points fit, int i) {
    return Math.abs(fit.y()[i] - truth.y()[i]);
  }

  /** The number of local minima and maxima; equal neighbours, as at a flat top, count once. */
  static int turns(double[] y) {
    int turns = 0;
    double before = 0;
    for (int i = 1; i < y.length; i++) {
      double step = y[i] - y[i - 1];
      turns += before * step < 0 ? 1 : 0;
      before = step == 0 ? before : step;
    }
    return turns;
  }

  private static String point(Points fit, int i) {
    Axis up =
        Axis.linear(
            Arrays.stream(fit.y()).min().orElse(Double.NaN),
            Arrays.stream(fit.y()).max().orElse(Double.NaN));
    return within(fit.y()[i], up) + " at x " + within(fit.x()[i], across(fit));
  }

  private static Axis across(Points fit) {
    return Axis.linear(fit.x()[0], fit.x()[fit.count() - 1]);
  }

  /** Far from 0 with more digits, 1987.5 between 1958 and 2026. */
  static String within(double value, Axis axis) {
    double digits = Math.floor(StrictMath.log10(Math.abs(value))) - axis.lastPlace();
    return ShortestDecimal.rounded(value, (int) Math.max(DIGITS, digits));
  }

  private static String number(double value) {
    return ShortestDecimal.rounded(value, DIGITS);
  }
}
