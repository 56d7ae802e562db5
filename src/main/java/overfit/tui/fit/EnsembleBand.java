package overfit.tui.fit;

import java.util.List;
import java.util.Optional;
import overfit.plot.Band;
import overfit.plot.Interpolation;
import overfit.plot.LineStyle;
import overfit.plot.Pen;
import overfit.plot.Plot;
import overfit.screen.Role;
import overfit.train.sweep.FitSpread;
import overfit.train.uncertainty.Ensemble;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;

/** The mean fit of an ensemble, with a band of two standard deviations on both sides. */
final class EnsembleBand {

  private final Look look;
  private final Ensemble ensemble;
  private final Pen shade;
  private final Pen line;

  /**
   * @param ensemble one with a band
   * @param colour the index of the colour of its run
   */
  EnsembleBand(Look look, Ensemble ensemble, int colour) {
    this.look = look;
    this.ensemble = ensemble;
    shade = new Pen(Role.faintRun(colour), LineStyle.SPARSE, ':', false);
    line = new Pen(Role.run(colour), LineStyle.SHORT_DASHED, 'm', true);
  }

  private FitSpread fits() {
    return ensemble.curve().fits();
  }

  /** Under the curves. */
  void shade(Plot plot) {
    plot.band(shade, ensemble.curve().x(), new Band(fits().low(), fits().high()));
  }

  /** Over the curves. */
  void line(Plot plot) {
    plot.curve(line, ensemble.curve().x(), fits().mean());
  }

  List<Label> legend() {
    String members = ensemble.plan().variation().members(ensemble.count());
    return List.of(
        Label.curve(look, shade, look.plusMinus() + "2 sd of " + members),
        Label.curve(look, line, "mean"));
  }

  /** {@code mean 0.34 ±0.21}; empty beyond the curve. */
  Optional<Label> at(double x, FitAxes axes) {
    double mean = Interpolation.at(x, ensemble.curve().x(), fits().mean());
    double high = Interpolation.at(x, ensemble.curve().x(), fits().high());
    return Double.isNaN(mean)
        ? Optional.empty()
        : Optional.of(
            Label.curve(
                look,
                line,
                "mean " + axes.height(mean) + " " + look.plusMinus() + axes.height(high - mean)));
  }
}
