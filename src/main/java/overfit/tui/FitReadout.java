package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Config;
import overfit.config.Decimal;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Pen;
import overfit.plot.Reading;
import overfit.screen.Figures;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.Points;
import overfit.train.RunSnapshot;

/** The values at the crosshair, for one row; the most important first. */
final class FitReadout {

  private static final int DIGITS = 4;

  private static final Style PLACE = Style.of(Role.VALUE_CURSOR).withBold();

  private final Look look;
  private final List<Drawn> runs;
  private final RunSnapshot front;

  FitReadout(Look look, List<Drawn> runs, RunSnapshot front) {
    this.look = look;
    this.runs = runs;
    this.front = front;
  }

  List<Label> at(Crosshair at, boolean onSample) {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of(place(at.x(), at.y()), PLACE));
    if (at.taken().isPresent()) {
      labels.add(Label.of("in hand", PLACE));
    } else if (onSample) {
      labels.add(Label.of("on a point", PLACE));
    }
    Config config = front.config();
    if (config.get(Settings.TARGET) != Target.UNKNOWN) {
      labels.add(value(Pen.TARGET, "true", config.get(Settings.TARGET).at(at.x())));
    }
    runs.stream().filter(Drawn::selected).forEach(run -> labels.add(value(run, at.x())));
    runs.stream().filter(run -> !run.selected()).forEach(run -> labels.add(value(run, at.x())));
    return labels;
  }

  /** {@code x 0.5 y -1.2}. */
  static String place(double x, double y) {
    return "x " + Decimal.rounded(x, DIGITS) + " y " + Decimal.rounded(y, DIGITS);
  }

  private Label value(Drawn run, double x) {
    Points fit = run.run().fit();
    return value(run.pen(look), run.name(), Reading.at(x, fit.x(), fit.y()));
  }

  private Label value(Pen pen, String name, double value) {
    String words = name + " " + Figures.fixed(value, 3);
    return new Label(pen.sample(look.glyphs()), pen.style(), words, Style.TEXT);
  }
}
