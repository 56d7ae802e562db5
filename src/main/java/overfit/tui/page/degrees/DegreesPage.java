package overfit.tui.page.degrees;

import java.util.Optional;
import overfit.screen.Surface;
import overfit.train.DegreesInspection;
import overfit.train.RunSnapshot;
import overfit.train.baseline.DegreeCurve;
import overfit.tui.model.Model;
import overfit.tui.page.ChartWithWords;
import overfit.tui.page.MissingFinding;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** Polynomials by least squares on the samples of the selected run, by their degree. */
public final class DegreesPage {

  /** The least rows of the chart with its legend. */
  private static final int LEAST_CHART = 8;

  private final Model model;
  private final Look look;

  public DegreesPage(Model model, Look look) {
    this.model = model;
    this.look = look;
  }

  public void draw(Surface page) {
    Optional<RunSnapshot> run = model.selected();
    String about = run.map(DegreesPage::about).orElse("");
    Surface below = PageHeader.draw(look, page, "Degrees", model.notice(), about);
    Optional<DegreeCurve> curve =
        model
            .finding(DegreeCurve.class)
            .filter(
                found -> run.filter(each -> each.data().count() == found.samples()).isPresent());
    if (curve.isPresent()) {
      DegreeChart chart = new DegreeChart(look, curve.get());
      new ChartWithWords(chart::draw, chart.words(), LEAST_CHART).draw(below);
    } else {
      String missing = run.map(DegreesPage::missing).orElse("preparing");
      MissingFinding.draw(below, look, 1, model.failure(DegreesInspection.class), missing);
    }
  }

  private static String about(RunSnapshot run) {
    return "polynomials by least squares on the "
        + run.data().count()
        + " samples of "
        + run.name();
  }

  /** Why there is no curve, or not yet. */
  private static String missing(RunSnapshot run) {
    if (!run.scores().tested()) {
      return "no test loss: the target is unknown, and no points are held out";
    }
    return run.data().count() > DegreesInspection.MOST_SAMPLES
        ? "for at most "
            + DegreesInspection.MOST_SAMPLES
            + " samples; overfit degrees takes "
            + DegreeCurve.MOST_SAMPLES
        : "computing";
  }
}
