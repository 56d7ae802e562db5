package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import overfit.train.AveragedEvaluation;
import overfit.train.AveragedLosses;
import overfit.train.Run;
import overfit.train.export.DiagnosticsJson;
import overfit.train.export.EpochLosses;
import overfit.train.export.JsonLiterals;
import overfit.train.export.RunJson;
import overfit.train.history.Points;

/**
 * The results as one JSON object, a stable format for other programs. Non-finite and unknown
 * numbers are null.
 */
public final class JsonReport {

  private static final int SCHEMA = 2;

  private final PrintStream out;
  private final boolean history;

  /**
   * @param history whether to include the losses of every epoch, the data and the fit
   */
  public JsonReport(PrintStream out, boolean history) {
    this.out = out;
    this.history = history;
  }

  /**
   * @param notes what the user should know of the data
   */
  public void print(String preset, List<String> notes, List<TimedRun> results) {
    JsonDocument.print(out, SCHEMA, preset, json -> write(json, notes, results));
  }

  private void write(JsonGenerator json, List<String> notes, List<TimedRun> results)
      throws IOException {
    json.writeArrayFieldStart("notes");
    for (String note : notes) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("runs");
    for (TimedRun result : results) {
      writeRun(json, result);
    }
    json.writeEndArray();
  }

  private void writeRun(JsonGenerator json, TimedRun result) throws IOException {
    Run run = result.run();
    json.writeStartObject();
    RunJson.writeFields(json, run, result.seconds());
    if (result.diagnostics().isPresent()) {
      DiagnosticsJson.writeFields(json, result.diagnostics().get());
    }
    if (history) {
      writeHistory(json, result);
      writePoints(json, "data", run.data());
      writePoints(json, "held_out", run.heldOut());
      writePoints(json, "fit", run.evaluation().testFit());
      Optional<Points> averaged = run.averaged().flatMap(AveragedEvaluation::testFit);
      if (averaged.isPresent()) {
        writePoints(json, "averaged_fit", averaged.get());
      }
    }
    json.writeEndObject();
  }

  /** One number an epoch. */
  private static void writeHistory(JsonGenerator json, TimedRun result) throws IOException {
    json.writeObjectFieldStart("history");
    JsonLiterals.writeNumbers(json, "train_loss", result.losses(EpochLosses::train));
    JsonLiterals.writeNumbers(json, "train_loss_eval", result.losses(EpochLosses::trainEval));
    JsonLiterals.writeNumbers(json, "test_loss", result.losses(EpochLosses::test));
    JsonLiterals.writeNumbers(json, "learning_rate", result.losses(EpochLosses::learningRate));
    if (result.run().averaged().isPresent()) {
      writeAverages(json, "averaged_train_loss", result, AveragedLosses::train);
      writeAverages(json, "averaged_test_loss", result, AveragedLosses::test);
      writeAverages(json, "averaged_excess_loss", result, AveragedLosses::excess);
    }
    json.writeEndObject();
  }

  private static void writeAverages(
      JsonGenerator json, String name, TimedRun result, ToDoubleFunction<AveragedLosses> loss)
      throws IOException {
    JsonLiterals.writeNumbers(
        json,
        name,
        result.losses(
            epoch -> loss.applyAsDouble(epoch.averaged().orElse(AveragedLosses.UNKNOWN))));
  }

  private static void writePoints(JsonGenerator json, String name, Points points)
      throws IOException {
    json.writeObjectFieldStart(name);
    JsonLiterals.writeNumbers(json, "x", points.x());
    JsonLiterals.writeNumbers(json, "y", points.y());
    json.writeEndObject();
  }
}
