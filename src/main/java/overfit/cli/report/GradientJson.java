package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import overfit.nn.GradientCheck;
import overfit.nn.GradientComparison;
import overfit.nn.MatrixCheck;
import overfit.train.export.JsonLiterals;

/** Gradient checks as one JSON object, a stable format. */
public final class GradientJson {

  private static final int SCHEMA = 1;

  private GradientJson() {}

  /**
   * @param step the h of the differences
   */
  public static void print(PrintStream out, String preset, double step, List<RunGradients> runs) {
    JsonDocument.print(
        out,
        SCHEMA,
        preset,
        json -> {
          json.writeNumberField("h", step);
          json.writeNumberField("threshold", GradientCheck.THRESHOLD);
          json.writeArrayFieldStart("runs");
          for (RunGradients run : runs) {
            writeRun(json, run);
          }
          json.writeEndArray();
        });
  }

  private static void writeRun(JsonGenerator json, RunGradients run) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", run.run());
    json.writeStringField("status", run.interrupted() ? "interrupted" : "finished");
    if (run.interrupted() && !run.hasComparisons()) {
      json.writeNullField("passed");
    } else {
      json.writeBooleanField("passed", run.passed());
    }
    json.writeArrayFieldStart("parameters");
    for (MatrixCheck matrix : run.matrices()) {
      writeMatrix(json, matrix);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeMatrix(JsonGenerator json, MatrixCheck check) throws IOException {
    json.writeStartObject();
    json.writeStringField("layer", check.matrix().layerName());
    json.writeStringField("parameter", check.matrix().name());
    writeWholes(json, "shape", check.matrix().shape());
    json.writeNumberField("compared", check.compared());
    json.writeNumberField("kinks", check.kinks());
    Optional<GradientComparison> worst = check.worst();
    double relative = worst.map(GradientComparison::relativeError).orElse(Double.NaN);
    JsonLiterals.writeNumber(json, "relative_error", relative);
    double error = worst.isPresent() ? check.largestError() : Double.NaN;
    JsonLiterals.writeNumber(json, "error", error);
    if (worst.isPresent()) {
      writeWholes(json, "at", check.matrix().indices(worst.get().parameter()));
      JsonLiterals.writeNumber(json, "gradient", worst.get().analytical());
      JsonLiterals.writeNumber(json, "difference", worst.get().numerical());
    }
    json.writeEndObject();
  }

  private static void writeWholes(JsonGenerator json, String name, List<Integer> numbers)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }
}
