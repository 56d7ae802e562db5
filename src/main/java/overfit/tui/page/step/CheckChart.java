package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import overfit.plot.Axis;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.step.ErrorCurve;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextLine;

/** A gradient check of one parameter: with one step h in numbers, and the errors of all as a V. */
public final class CheckChart {

  private static final Pen ERROR = new Pen(Role.RUN_1, LineStyle.SOLID, 'e', true);
  private static final Pen CHOSEN = new Pen(Role.VALUE_CURSOR, LineStyle.SPARSE, ':', false);

  private static final int LEAST_PLOT = 6;

  private static final String CAUSES =
      "To the right, the difference cuts off the series, and the error falls with h^2; to the left,"
          + " the rounding of f is divided by ever smaller h.";

  private static final String PARABOLA =
      "Along this parameter f is a parabola, or a line, whose central difference cuts off nothing:"
          + " there is only the rounding of f, divided by ever smaller h.";

  private static final String CONSTANT =
      "f does not depend on this parameter here: both are 0 with every h.";

  /**
   * An error of the numerical derivative up to this part of f, divided by h, is the rounding of f:
   * some hundred times the rounding of a single number, since f is computed in many steps.
   */
  private static final double ROUNDING = 1e-13;

  private final Look look;
  private final StepLetters letters;
  private final ErrorCurve curve;
  private final double h;

  /**
   * @param h the step that is shown in numbers
   */
  public CheckChart(Look look, ErrorCurve curve, double h) {
    this.look = look;
    letters = new StepLetters(look.glyphs());
    this.curve = curve;
    this.h = h;
  }

  /** The numbers, the plot and what it shows. */
  public void draw(Surface surface) {
    List<TextLine> numbers = numbers(surface.width());
    List<TextLine> words = words(surface.width());
    int plot = Math.max(LEAST_PLOT, surface.height() - numbers.size() - words.size());
    TextLine.draw(surface, look, numbers);
    drawPlot(part(surface, numbers.size(), plot));
    TextLine.draw(part(surface, numbers.size() + plot, words.size()), look, words);
  }

  private static Surface part(Surface surface, int from, int rows) {
    return surface.region(new Rect(0, from, surface.width(), rows));
  }

  private void drawPlot(Surface surface) {
    double[] errors = values(ErrorCurve.Point::error);
    double[] positive = Arrays.stream(errors).filter(error -> error > 0).sorted().toArray();
    Axis heights =
        positive.length == 0
            ? Axis.log(1e-16, 1)
            : Axis.log(positive[0] / 2, positive[positive.length - 1]);
    Plot plot = new Plot(surface, look.glyphs(), Axis.log(1e-15, 0.1), heights);
    plot.column(CHOSEN, h);
    plot.curve(ERROR, reversed(values(ErrorCurve.Point::h)), reversed(errors));
  }

  private double[] values(ToDoubleFunction<ErrorCurve.Point> of) {
    return curve.points().stream().mapToDouble(of).toArray();
  }

  /** From the left to the right, h grows. */
  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  private List<TextLine> numbers(int width) {
    List<TextLine> lines = new ArrayList<>();
    lines.add(
        new TextLine(
            " Check: the derivative by " + curve.name() + " as a difference",
            Style.of(Role.TITLE).withBold()));
    String gradient = letters.formula("a = df/d" + curve.name());
    lines.add(
        new TextLine(
            " " + gradient + " by backpropagation: " + StepLetters.number(curve.analytical(), 10),
            Style.TEXT));
    curve.near(h).ifPresent(point -> addPoint(lines, point, width));
    return lines;
  }

  private void addPoint(List<TextLine> lines, ErrorCurve.Point point, int width) {
    String difference = letters.formula("n = (f(w + h) - f(w - h)) / 2h");
    String number = StepLetters.number(point.numerical(), 10);
    String step = StepLetters.number(point.h());
    lines.add(new TextLine(" " + difference + ", h = " + step + ": " + number, Style.TEXT));
    String error = letters.formula("|a - n| / (|a| + |n|)") + ": ";
    lines.add(
        new TextLine(
            " " + error + StepLetters.number(point.error(), 3) + agreement(point),
            Style.TEXT.withBold()));
    if (point.kink()) {
      String kink = "the difference crosses a bend, where there is no derivative";
      TextLine.wrap(kink, width - 1, Style.of(Role.NOTICE))
          .forEach(line -> lines.add(new TextLine(" " + line.text(), line.style())));
    }
  }

  private static String agreement(ErrorCurve.Point point) {
    return point.analytical() == 0 && point.numerical() == 0 ? ", both are 0: they agree" : "";
  }

  /** Whether the largest h, which cuts off the most, has no error but rounding. */
  private boolean isParabola() {
    return curve.points().stream().limit(1).allMatch(this::isRounding);
  }

  private boolean isRounding(ErrorCurve.Point point) {
    double error = Math.abs(point.analytical() - point.numerical());
    return error <= ROUNDING * Math.abs(curve.objective()) / point.h();
  }

  /** What the plot shows, in sentences. */
  private List<TextLine> words(int width) {
    return wrapped(isConstant() ? CONSTANT : errors(), width);
  }

  private boolean isConstant() {
    return curve.analytical() == 0
        && curve.points().stream().allMatch(point -> point.numerical() == 0);
  }

  private String errors() {
    Optional<ErrorCurve.Point> best = curve.best();
    String lowest =
        best.map(
                point ->
                    "The relative error over h is lowest at h = "
                        + StepLetters.number(point.h(), 2)
                        + ": "
                        + StepLetters.number(point.error(), 2)
                        + ". ")
            .orElse("");
    return lowest + (isParabola() ? PARABOLA : CAUSES);
  }

  private List<TextLine> wrapped(String text, int width) {
    return TextLine.wrap(letters.formula(text), Math.min(100, width - 2), Style.DIM).stream()
        .map(line -> new TextLine(" " + line.text(), line.style()))
        .toList();
  }
}
