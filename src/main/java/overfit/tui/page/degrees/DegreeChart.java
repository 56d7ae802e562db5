package overfit.tui.page.degrees;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Surface;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The losses of polynomials over their degree, on two logarithmic axes; degree 0 has no place. */
public final class DegreeChart {

  private static final Pen TEST = new Pen(Role.RUN_1, LineStyle.SOLID, 'a', true);
  private static final Pen ORTHONORMAL = new Pen(Role.RUN_2, LineStyle.DASHED, 'b', false);
  private static final Pen TRAIN = new Pen(Role.DIM, LineStyle.LIGHT, '.', false);
  private static final Pen MET = new Pen(Role.VALUE_CURSOR, LineStyle.SPARSE, ':', false);

  private final Look look;
  private final DegreeCurve curve;

  public DegreeChart(Look look, DegreeCurve curve) {
    this.look = look;
    this.curve = curve;
  }

  /** The legend in the first row, the plot below it. */
  public void draw(Surface surface) {
    Label.rowAndMore(surface, 1, 0, surface.width(), 3, legend(), 0);
    Surface below = surface.region(new Rect(0, 1, surface.width(), surface.height() - 1));
    double last = curve.last().degree();
    Plot plot = new Plot(below, look.glyphs(), Axis.logCount(1, last), heights());
    plot.column(MET, curve.samples() - 1);
    draw(plot, TRAIN, each -> each.legendre().train());
    draw(plot, ORTHONORMAL, each -> each.orthonormal().test());
    draw(plot, TEST, each -> each.legendre().test());
  }

  private void draw(Plot plot, Pen pen, ToDoubleFunction<DegreeLosses> loss) {
    double[] degrees = values(DegreeLosses::degree).toArray();
    plot.curve(pen, degrees, values(loss).toArray());
  }

  private DoubleStream values(ToDoubleFunction<DegreeLosses> of) {
    return curve.degrees().stream().mapToDouble(of);
  }

  /** All test losses; train losses leave it where all samples are met. */
  private Axis heights() {
    double[] tests =
        DoubleStream.concat(
                values(each -> each.legendre().test()), values(each -> each.orthonormal().test()))
            .filter(loss -> loss > 0 && Double.isFinite(loss))
            .sorted()
            .toArray();
    return tests.length == 0 ? Axis.log(0.1, 1) : Axis.log(tests[0] / 2, tests[tests.length - 1]);
  }

  private List<Label> legend() {
    return List.of(
        Label.curve(look, TEST, "test"),
        Label.curve(look, TRAIN, "train"),
        Label.curve(look, ORTHONORMAL, "test, orthonormal"),
        Label.curve(look, MET, (curve.samples() - 1) + ": meets all samples"));
  }

  /** What it shows, in sentences. */
  public List<String> words() {
    return DegreeWords.of(curve);
  }
}
