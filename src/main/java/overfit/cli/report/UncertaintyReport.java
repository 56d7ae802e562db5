package overfit.cli.report;

import static overfit.screen.NumberText.percent;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Surface;
import overfit.train.Run;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.ErrorParts;
import overfit.train.uncertainty.Member;
import overfit.train.uncertainty.Variation;
import overfit.tui.fit.BiasWord;
import overfit.tui.fit.FitChart;
import overfit.tui.widget.Look;

/** An ensemble as text: a chart of its band, its numbers, and what they mean. */
public final class UncertaintyReport {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 18;

  private static final String AGREEMENT =
      "agreement is not truth, for all of these fits share the noise of their samples.";

  private final ColouredText text;
  private final Look look;
  private final Ensemble ensemble;

  public UncertaintyReport(ColouredText text, Ensemble ensemble) {
    this.text = text;
    this.look = text.look();
    this.ensemble = ensemble;
  }

  public void print(PrintStream out) {
    out.println(" " + title());
    if (ensemble.hasBand()) {
      Surface surface = new Surface(WIDTH, HEIGHT + 1);
      EnsemblePlan plan = ensemble.plan();
      Run samples = Run.of(new RunSpec(plan.spec().name(), plan.settings()));
      new FitChart(look, samples.snapshot(), ensemble)
          .drawWithLegend(surface.region(new Rect(0, 0, WIDTH, HEIGHT)));
      out.print(text.text(surface));
    }
    for (String line : numbers()) {
      Paragraph.wrap(line, WIDTH - 2).forEach(row -> out.println(" " + row));
    }
  }

  /** {@code none after 2000 epochs: 20 seeds}; with early stopping, networks can have fewer. */
  private String title() {
    EnsemblePlan plan = ensemble.plan();
    String most = plan.settings().get(Settings.EARLY_STOPPING).isPresent() ? "at most " : "";
    String epochs = " after " + most + ReportText.counted(plan.epoch(), "epoch");
    return plan.spec().name() + epochs + ": " + plan.variation().members(plan.count());
  }

  private List<String> numbers() {
    List<String> lines = new ArrayList<>();
    if (ensemble.members().size() < ensemble.plan().count()) {
      lines.add("interrupted: only " + ensemble.members().size() + " of them");
    }
    if (ensemble.diverged() > 0) {
      lines.add(diverged());
    }
    if (!ensemble.hasBand()) {
      lines.add("no band: it takes two fits that have not diverged");
      return lines;
    }
    lines.add(
        "band: the mean "
            + look.plusMinus()
            + "2 sd; sd "
            + number(ensemble.meanDeviation())
            + " on average over x"
            + losses());
    if (ensemble.knowsTruth()) {
      lines.add(
          "the truth lies in the band at " + percent(ensemble.covered()) + " of the test points");
    } else if (!Double.isNaN(ensemble.heldOut())) {
      lines.add(
          percent(ensemble.heldOut())
              + " of the held-out points lie in the band, which is of fits: noise comes on top");
    } else if (ensemble.holdsOutDifferentPoints()) {
      lines.add("every seed holds out other points, so that no share of them can be in the band");
    }
    ensemble.parts().map(this::words).ifPresent(lines::add);
    lines.add("");
    lines.add(meaning());
    if (ensemble.plan().hasAverage()) {
      lines.add(
          "The fits are those of the networks themselves, not of their averages ("
              + ensemble.plan().settings().text(Settings.AVERAGE)
              + ").");
    }
    return lines;
  }

  private String diverged() {
    List<String> seeds =
        ensemble.members().stream().filter(Member::diverged).map(each -> each.seed() + "").toList();
    return ensemble.diverged() + " diverged and are left out: seeds " + String.join(", ", seeds);
  }

  private String losses() {
    double[] losses =
        ensemble.members().stream()
            .filter(member -> !member.diverged())
            .mapToDouble(Member::testLoss)
            .filter(Double::isFinite)
            .sorted()
            .toArray();
    return losses.length == 0
        ? ""
        : "; test losses from " + number(losses[0]) + " to " + number(losses[losses.length - 1]);
  }

  private String words(ErrorParts parts) {
    String one = ensemble.plan().variation() == Variation.DROPOUT ? " under one random mask" : "";
    return BiasWord.of(look, ensemble.plan())
        + " "
        + number(parts.fits().bias2())
        + " + variance "
        + number(parts.fits().variance())
        + " + noise "
        + number(parts.noise())
        + " = "
        + number(parts.expected())
        + ", the squared error to expect for a new point"
        + one;
  }

  /** What the band is of, and what it is not. */
  private String meaning() {
    Config config = ensemble.plan().settings();
    return switch (ensemble.plan().variation()) {
      case SEEDS ->
          ensemble.plan().hasGivenPoints()
              ? "The points are given, so that seeds draw no new ones: " + AGREEMENT
              : "Every seed has samples and first weights of its own: the variance is what the"
                  + " luck of one draw adds, the bias what all fits have in common.";
      case WEIGHTS -> "Other first weights, the same samples: " + AGREEMENT;
      case DROPOUT ->
          "One trained network with other units dropped in every pass, with probability "
              + config.text(Settings.DROPOUT)
              + ": "
              + AGREEMENT;
    };
  }

  private String number(double value) {
    return ReportText.loss(value);
  }
}
