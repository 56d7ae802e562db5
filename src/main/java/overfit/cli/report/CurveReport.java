package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import overfit.cli.process.Host;
import overfit.config.ShortestDecimal;
import overfit.screen.Surface;
import overfit.train.step.ErrorCurve;
import overfit.tui.page.step.CheckChart;
import overfit.tui.widget.Look;

/** The errors of differences with many steps, as a plot, as JSON or as CSV. */
public final class CurveReport {

  private static final int SCHEMA = 1;
  private static final int WIDTH = 80;
  private static final int HEIGHT = 23;

  private final Host host;
  private final String run;
  private final ErrorCurve curve;
  private final double step;

  /**
   * @param step the h that is shown in numbers
   */
  public CurveReport(Host host, String run, ErrorCurve curve, double step) {
    this.host = host;
    this.run = run;
    this.curve = curve;
    this.step = step;
  }

  /** The derivative, one difference, and the plot. */
  public void print() {
    ColouredText ansi = new ColouredText(host);
    Look look = new Look(host.terminal().glyphs().value(), ansi.styled());
    Surface surface = new Surface(WIDTH, HEIGHT);
    new CheckChart(look, curve, step).draw(surface);
    host.out().println(" First step of " + run);
    host.out().print(ansi.text(surface));
  }

  /** One JSON object, a stable format. */
  public void printJson(String preset) {
    JsonDocument.print(
        host.out(),
        SCHEMA,
        preset,
        json -> {
          json.writeStringField("run", run);
          json.writeStringField("parameter", curve.name());
          writeNumber(json, "gradient", curve.analytical());
          writeNumber(json, "objective", curve.objective());
          json.writeArrayFieldStart("differences");
          for (ErrorCurve.Point point : curve.points()) {
            write(json, point);
          }
          json.writeEndArray();
        });
  }

  private static void write(JsonGenerator json, ErrorCurve.Point point) throws IOException {
    json.writeStartObject();
    writeNumber(json, "h", point.h());
    writeNumber(json, "difference", point.numerical());
    writeNumber(json, "error", point.error());
    json.writeBooleanField("kink", point.kink());
    json.writeEndObject();
  }

  /** RFC 4180 with line feeds: a line for each step. */
  public void printCsv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("h", "gradient", "difference", "error", "kink");
      for (ErrorCurve.Point point : curve.points()) {
        csv.writeRecord(
            number(point.h()),
            number(point.analytical()),
            number(point.numerical()),
            number(point.error()),
            point.kink() + "");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    host.out().print(text);
  }

  private static String number(double value) {
    return Double.isFinite(value) ? ShortestDecimal.format(value) : "";
  }
}
