package overfit.cli.report;

import java.util.List;
import overfit.cli.process.Host;
import overfit.config.Config;
import overfit.screen.Paragraph;
import overfit.screen.Surface;
import overfit.train.rate.RateCurve;
import overfit.tui.rate.RateChart;
import overfit.tui.rate.RateWords;
import overfit.tui.widget.Look;

/** A search for a learning rate as text: a chart, and what it shows. */
public final class RateReport {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 18;

  private final Host host;
  private final RateCurve curve;

  public RateReport(Host host, RateCurve curve) {
    this.host = host;
    this.curve = curve;
  }

  /**
   * @param title what was searched, in words
   * @param config the settings of the run
   * @param next what to do with the suggestion
   */
  public void print(String title, Config config, List<String> next) {
    ColouredText ansi = new ColouredText(host);
    Look look = new Look(host.terminal().glyphs().value(), ansi.styled());
    host.out().println(" " + title);
    Surface surface = new Surface(WIDTH, HEIGHT);
    new RateChart(look, curve).draw(surface);
    host.out().print(ansi.text(surface));
    host.out().println();
    RateWords.of(curve, config).forEach(this::paragraph);
    next.forEach(line -> host.out().println(" " + line));
  }

  private void paragraph(String words) {
    Paragraph.wrap(words, WIDTH - 2).forEach(line -> host.out().println(" " + line));
  }
}
