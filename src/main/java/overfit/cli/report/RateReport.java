package overfit.cli.report;

import java.io.PrintStream;
import java.util.List;
import overfit.config.Config;
import overfit.screen.Paragraph;
import overfit.screen.Surface;
import overfit.train.rate.RateCurve;
import overfit.tui.rate.RateChart;
import overfit.tui.rate.RateWords;

/** A search for a learning rate as text: a chart, and what it shows. */
public final class RateReport {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 18;

  private final ColouredText text;
  private final RateCurve curve;

  public RateReport(ColouredText text, RateCurve curve) {
    this.text = text;
    this.curve = curve;
  }

  /**
   * @param title what was searched, in words
   * @param config the settings of the run
   * @param next what to do with the suggestion
   */
  public void print(PrintStream out, String title, Config config, List<String> next) {
    Paragraph.wrap(title, WIDTH - 2).forEach(line -> out.println(" " + line));
    Surface surface = new Surface(WIDTH, HEIGHT);
    new RateChart(text.look(), curve).draw(surface);
    out.print(text.text(surface));
    out.println();
    for (String words : RateWords.of(curve, config)) {
      Paragraph.wrap(words, WIDTH - 2).forEach(line -> out.println(" " + line));
    }
    next.forEach(line -> out.println(" " + line));
  }
}
