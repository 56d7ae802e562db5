package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import overfit.config.ShortestDecimal;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;

/**
 * The losses of polynomials as CSV, RFC 4180 with line feeds: a line a degree. Numbers that are not
 * finite or not known are empty.
 */
public final class DegreesCsv {

  private final PrintStream out;

  public DegreesCsv(PrintStream out) {
    this.out = out;
  }

  public void print(DegreeCurve curve) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(
          "degree",
          "train_loss",
          "test_loss",
          "excess_loss",
          "orthonormal_train_loss",
          "orthonormal_test_loss",
          "orthonormal_excess_loss");
      for (DegreeLosses each : curve.degrees()) {
        Stream<String> losses =
            Stream.of(each.legendre(), each.orthonormal()).flatMap(DegreesCsv::losses);
        csv.writeRecord(Stream.concat(Stream.of(each.degree() + ""), losses).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  private static Stream<String> losses(DegreeLosses.OfBasis losses) {
    return Stream.of(losses.train(), losses.test(), losses.excess())
        .map(loss -> Double.isFinite(loss) ? ShortestDecimal.format(loss) : "");
  }
}
