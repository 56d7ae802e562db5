package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overfit.config.ShortestDecimal;
import overfit.train.rate.RateCurve;

/** The losses of a search for a learning rate as CSV, RFC 4180 with line feeds: a line a step. */
public final class RateCsv {

  private final PrintStream out;

  public RateCsv(PrintStream out) {
    this.out = out;
  }

  public void print(RateCurve curve) {
    double[] rates = curve.rates();
    double[] losses = curve.losses();
    double[] smoothed = curve.smoothed();
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("learning_rate", "loss", "smoothed_loss");
      for (int i = 0; i < curve.steps(); i++) {
        csv.writeRecord(
            ShortestDecimal.format(rates[i]),
            ShortestDecimal.format(losses[i]),
            ShortestDecimal.format(smoothed[i]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }
}
