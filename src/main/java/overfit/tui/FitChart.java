package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Axis;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.Points;
import overfit.train.RunSnapshot;

/** The fits of some runs between the samples and the true function. */
public final class FitChart {

  /** Beyond the samples and the true function, as a share of their height. */
  private static final double MARGIN = 0.08;

  private static final Style DATA = Style.of(Role.DATA).withBold();

  private final Look look;
  private final List<Drawn> runs;
  private final RunSnapshot front;

  /**
   * @param runs those whose curves are wanted
   * @param front the run whose samples are shown
   */
  public FitChart(Look look, List<Drawn> runs, RunSnapshot front) {
    this.look = look;
    this.runs = runs;
    this.front = front;
  }

  public void draw(Surface surface) {
    Points truth = front.truth();
    Axis across = Axis.pi(truth.x()[0], truth.x()[truth.count() - 1]);
    Plot plot = new Plot(surface, look.glyphs(), across, height());
    plot.curve(Pen.TARGET, truth.x(), truth.y());
    runs.stream().filter(run -> !run.selected()).forEach(run -> curve(plot, run));
    runs.stream().filter(Drawn::selected).forEach(run -> curve(plot, run));
    plot.points(DATA, front.data().x(), front.data().y());
  }

  /** With the legend in the first row. */
  public void drawWithLegend(Surface surface) {
    Label.row(surface, 1, 0, surface.width(), 3, legend());
    draw(surface.region(new Rect(0, 1, surface.width(), surface.height() - 1)));
  }

  private void curve(Plot plot, Drawn drawn) {
    Points fit = drawn.run().fit();
    plot.curve(look.pen(drawn), fit.x(), fit.y());
  }

  /** It does not follow the curves, so that they are seen to move. */
  private Axis height() {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Points points : List.of(front.data(), front.truth())) {
      for (double y : points.y()) {
        low = Double.isNaN(y) ? low : Math.min(low, y);
        high = Double.isNaN(y) ? high : Math.max(high, y);
      }
    }
    double margin = MARGIN * (high - low);
    return Axis.linear(low - margin, high + margin);
  }

  /** What the curves and marks are, the most important first. */
  List<Label> legend() {
    List<Label> labels = new ArrayList<>();
    if (front.config().get(Settings.TARGET) != Target.UNKNOWN) {
      labels.add(label(Pen.TARGET, function()));
    }
    labels.add(new Label(String.valueOf(look.glyphs().dot()), DATA, "data", Style.TEXT));
    runs.forEach(run -> labels.add(label(look.pen(run), run.name())));
    return labels;
  }

  private Label label(Pen pen, String word) {
    return new Label(pen.sample(look.glyphs()), pen.style(), word, Style.TEXT);
  }

  private String function() {
    Target target = front.config().get(Settings.TARGET);
    boolean plain = target.formula().chars().allMatch(c -> c < 0x7f);
    return plain || !look.ascii() ? target.formula() : target.key();
  }
}
