package overfit.tui.page.degrees;

import java.util.List;
import java.util.Optional;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.DegreesInspection;
import overfit.train.RunSnapshot;
import overfit.train.baseline.DegreeCurve;
import overfit.tui.model.Model;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Look;

/** Polynomials by least squares on the samples of the selected run, by their degree. */
public final class DegreesPage {

  /** The longest line of text that is easy to read. */
  private static final int WIDEST_TEXT = 100;

  /** The least rows of the chart with its legend; words that leave less are left out. */
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
      draw(below, new DegreeChart(look, curve.get()));
    } else {
      below.text(
          1,
          1,
          look.cut(run.map(DegreesPage::missing).orElse("preparing"), page.width() - 2),
          Style.DIM);
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

  private static void draw(Surface surface, DegreeChart chart) {
    int width = surface.width() - 2;
    List<String> words =
        chart.words().stream()
            .flatMap(each -> Paragraph.wrap(each, Math.min(WIDEST_TEXT, width)).stream())
            .toList();
    int rows = Math.max(LEAST_CHART, surface.height() - words.size() - 1);
    int shown = Math.min(rows, surface.height());
    chart.draw(surface.region(new Rect(0, 0, surface.width(), shown)));
    for (int i = 0; shown + 1 + i < surface.height() && i < words.size(); i++) {
      surface.text(1, shown + 1 + i, words.get(i), Style.TEXT);
    }
  }
}
