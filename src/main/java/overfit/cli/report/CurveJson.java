package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import overfit.train.step.ErrorCurve;

/** The errors of differences with many steps as one JSON object, a stable format. */
public final class CurveJson {

  private static final int SCHEMA = 1;

  private CurveJson() {}

  /**
   * @param run the run whose first step it is
   */
  public static void print(PrintStream out, String preset, String run, ErrorCurve curve) {
    JsonDocument.print(
        out,
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
}
