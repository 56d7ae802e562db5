package overfit.tui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Settings;
import overfit.data.Target;
import overfit.plot.Interpolation;
import overfit.plot.Pen;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.train.RunSnapshot;
import overfit.train.baseline.BaselineCurve;
import overfit.train.history.Points;
import overfit.tui.model.Crosshair;
import overfit.tui.model.PlottedRun;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The values at the crosshair as labels, the most important first. */
final class CrosshairReadout {

  private static final Style PLACE = Style.of(Role.VALUE_CURSOR).withBold();

  private final Look look;
  private final List<PlottedRun> runs;
  private final RunSnapshot front;
  private final FitAxes axes;
  private final Optional<EnsembleBand> band;

  CrosshairReadout(
      Look look,
      List<PlottedRun> runs,
      RunSnapshot front,
      FitAxes axes,
      Optional<EnsembleBand> band) {
    this.band = band;
    this.look = look;
    this.runs = runs;
    this.front = front;
    this.axes = axes;
  }

  List<Label> at(Crosshair at, boolean onSample) {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of(axes.place(at.x(), at.y()), PLACE));
    if (at.held().isPresent()) {
      labels.add(Label.of("picked up", PLACE));
    } else if (onSample) {
      labels.add(Label.of("on a point", PLACE));
    }
    Config config = front.config();
    if (config.get(Settings.TARGET) != Target.UNKNOWN) {
      labels.add(value(Pen.TARGET, "true", config.get(Settings.TARGET).at(at.x())));
    }
    band.flatMap(shown -> shown.at(at.x(), axes)).ifPresent(labels::add);
    runs.stream().filter(PlottedRun::selected).forEach(run -> labels.add(value(run, at.x())));
    List<BaselineCurve> baselines = front.baselines();
    for (int i = 0; i < baselines.size(); i++) {
      BaselineCurve curve = baselines.get(i);
      labels.add(value(Pen.baseline(i), curve.name(), curve.points(), at.x()));
    }
    runs.stream().filter(run -> !run.selected()).forEach(run -> labels.add(value(run, at.x())));
    return labels;
  }

  private Label value(PlottedRun run, double x) {
    return value(run.pen(look), run.name(), run.run().fit(), x);
  }

  private Label value(Pen pen, String name, Points curve, double x) {
    return value(pen, name, Interpolation.at(x, curve.x(), curve.y()));
  }

  private Label value(Pen pen, String name, double value) {
    return Label.curve(look, pen, name + " " + axes.height(value));
  }
}
