package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import overfit.config.ShortestDecimal;
import overfit.train.sweep.FitSpread;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleCurve;

/**
 * The band of an ensemble as CSV, RFC 4180 with line feeds: a line for each test point. Numbers
 * that are not known are empty.
 */
public final class UncertaintyCsv {

  private final PrintStream out;

  public UncertaintyCsv(PrintStream out) {
    this.out = out;
  }

  public void print(Ensemble ensemble) {
    EnsembleCurve curve = ensemble.test();
    FitSpread fits = curve.fits();
    double[][] columns = {
      curve.x(),
      fits.mean(),
      fits.deviation(),
      fits.low(),
      fits.high(),
      curve.truth(),
      curve.biasSquared(),
      fits.variance()
    };
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("x", "mean", "deviation", "low", "high", "truth", "bias2", "variance");
      for (int i = 0; i < fits.points(); i++) {
        int point = i;
        csv.writeRecord(Arrays.stream(columns).map(column -> number(column[point])).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? ShortestDecimal.format(value) : "";
  }
}
