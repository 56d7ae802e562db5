package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import overfit.train.baseline.DegreeCurve;
import overfit.train.baseline.DegreeLosses;

/** The losses of polynomials over their degree as one JSON object, a stable format. */
public final class DegreesJson {

  private static final int SCHEMA = 1;

  private DegreesJson() {}

  public static void print(
      PrintStream out, String preset, String run, List<Long> seeds, DegreeCurve curve) {
    JsonDocument.print(
        out,
        SCHEMA,
        preset,
        json -> {
          json.writeStringField("run", run);
          json.writeArrayFieldStart("seeds");
          for (long seed : seeds) {
            json.writeNumber(seed);
          }
          json.writeEndArray();
          json.writeNumberField("samples", curve.samples());
          json.writeArrayFieldStart("degrees");
          for (DegreeLosses each : curve.degrees()) {
            json.writeStartObject();
            json.writeNumberField("degree", each.degree());
            writeLosses(json, each.legendre());
            json.writeObjectFieldStart("orthonormal");
            writeLosses(json, each.orthonormal());
            json.writeEndObject();
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void writeLosses(JsonGenerator json, DegreeLosses.OfBasis losses)
      throws IOException {
    writeNumber(json, "train_loss", losses.train());
    writeNumber(json, "test_loss", losses.test());
    writeNumber(json, "excess_loss", losses.excess());
  }
}
