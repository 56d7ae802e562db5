package overfit.cli.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overfit.config.ShortestDecimal;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LossGrid;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;

/**
 * The losses of a landscape as CSV, RFC 4180 with line feeds: a line a point. Losses that are not
 * finite or not known are empty.
 */
final class LandscapeCsv {

  private LandscapeCsv() {}

  static String of(Landscape landscape) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      if (landscape instanceof LossLine line) {
        write(csv, line);
      } else if (landscape instanceof LossPlane plane) {
        write(csv, plane.grid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, LossLine line) {
    csv.writeRecord("place", "train_loss", "test_loss");
    for (int i = 0; i < line.places().length; i++) {
      csv.writeRecord(number(line.places()[i]), number(line.train()[i]), number(line.test()[i]));
    }
  }

  private static void write(CsvWriter csv, LossGrid grid) {
    csv.writeRecord("first", "second", "train_loss");
    for (int row = 0; row < grid.losses().length; row++) {
      String second = number(grid.up().values()[row]);
      for (int column = 0; column < grid.losses()[row].length; column++) {
        String first = number(grid.across().values()[column]);
        csv.writeRecord(first, second, number(grid.losses()[row][column]));
      }
    }
  }

  private static String number(double value) {
    return Double.isFinite(value) ? ShortestDecimal.format(value) : "";
  }
}
