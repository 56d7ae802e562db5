package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import overfit.config.ShortestDecimal;

/** Tables as CSV: RFC 4180 with line feeds, and a first line with the names of the columns. */
final class Csv {

  private Csv() {}

  /** Prints a table; the stream stays open. */
  static void print(PrintStream out, List<String> head, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(head);
      rows.forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    out.print(text);
  }

  /** Numbers as fields. */
  static List<String> numbers(double... values) {
    return Arrays.stream(values).mapToObj(Csv::number).toList();
  }

  /** Empty if it is not finite, or not known. */
  static String number(double value) {
    return Double.isFinite(value) ? ShortestDecimal.format(value) : "";
  }
}
