package overfit.cli.report;

import overfit.cli.process.Host;
import overfit.screen.Surface;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/** The results of a sweep as text: fits, losses over the swept setting, and tables. */
public final class SweepReport {

  private final Host host;
  private final ColouredText ansi;
  private final Look look;

  public SweepReport(Host host) {
    this.host = host;
    ansi = new ColouredText(host);
    look = new Look(host.terminal().glyphs().value(), ansi.styled());
  }

  /**
   * @param quiet whether to print nothing but the table of the losses
   */
  public void print(SweepSummary summary, boolean quiet) {
    if (summary.cells().isEmpty()) {
      return;
    }
    SweepTable table = new SweepTable(summary, look, ansi, host.out());
    if (!quiet) {
      print(new FitStrip(look, summary).draw());
      SweepChart.of(look, summary).ifPresent(chart -> print(chart.draw()));
      table.printBiasAndVariance();
    }
    table.print();
  }

  private void print(Surface surface) {
    host.out().print(ansi.text(surface));
  }
}
