package overfit.cli.report;

import overfit.cli.process.Host;
import overfit.train.sweep.SweepSummary;
import overfit.tui.widget.Look;

/** The results of a sweep as text: tables and their notes. */
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
      table.printBiasAndVariance();
      host.out().println();
    }
    table.print();
  }
}
