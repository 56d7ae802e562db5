package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.Run;
import overfit.train.RunStatus;
import overfit.train.Scores;
import overfit.train.history.Points;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;

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
    Scores scores = run.scores();
    json.writeStartObject();
    json.writeStringField("name", run.name());
    json.writeStringField("status", status(run.status()));
    json.writeNumberField("epochs", run.epoch());
    json.writeNumberField("seed", run.config().get(Settings.SEED));
    writeNumber(json, "noise_floor", scores.noiseFloor());
    writeNumber(json, "noise_floor_estimate", scores.references().noiseFloorEstimate());
    writeConfig(json, run.specSoFar().config());
    JsonLiterals.writeEdits(json, run.specSoFar().edits());
    writeScores(json, scores);
    writeVerdict(json, scores);
    writeNumber(json, "seconds", result.seconds());
    json.writeStringField("kernels", run.kernels());
    if (history) {
      writeHistory(json, result);
      writePoints(json, "data", run.data());
      writePoints(json, "held_out", run.heldOut());
      writePoints(json, "fit", run.testFit());
    }
    json.writeEndObject();
  }

  private static void writeScores(JsonGenerator json, Scores scores) throws IOException {
    writeNumber(json, "train_loss", scores.trainModeLoss());
    writeNumber(json, "train_loss_eval", scores.trainLoss());
    writeNumber(json, "test_loss", scores.testLoss());
    writeNumber(json, "excess_loss", scores.excessLoss());
    writeNumber(json, "gap", scores.gap());
    writeNumber(
        json, "validation_loss", scores.targetKnown() ? scores.losses().heldOut() : Double.NaN);
    writeNumber(json, "truth_loss", scores.truthLoss());
    writeNumber(json, "train_r2", scores.losses().trainR2());
    writeNumber(json, "held_out_r2", scores.losses().heldOutR2());
    writeNumber(json, "penalty", scores.penalty());
    writeNumber(json, "best_test_loss", scores.bestTestLoss());
    writeNumber(json, "best_excess_loss", scores.bestExcessLoss());
    OptionalLong best =
        scores.bestEpoch() > 0 ? OptionalLong.of(scores.bestEpoch()) : OptionalLong.empty();
    writeEpoch(json, "best_epoch", best);
  }

  /** Epochs count from 1. */
  private static void writeEpoch(JsonGenerator json, String name, OptionalLong epoch)
      throws IOException {
    json.writeFieldName(name);
    if (epoch.isPresent()) {
      json.writeNumber(epoch.getAsLong());
    } else {
      json.writeNull();
    }
  }

  private static void writeVerdict(JsonGenerator json, Scores scores) throws IOException {
    Verdict verdict = Verdict.of(scores);
    json.writeObjectFieldStart("verdict");
    json.writeStringField("word", verdict.word());
    writeEpoch(json, "since_epoch", verdict.since(scores));
    json.writeArrayFieldStart("evidence");
    for (String reason : verdict.reasons(scores)) {
      json.writeString(reason);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("remedies");
    for (Advice advice : verdict.advice(scores)) {
      json.writeStartObject();
      json.writeStringField("key", advice.setting().key());
      json.writeFieldName("value");
      Overrides value = Overrides.none().parsing(advice.setting(), advice.value());
      JsonLiterals.write(json, Config.INITIAL.with(value).literal(advice.setting()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** One number an epoch. */
  private static void writeHistory(JsonGenerator json, TimedRun result) throws IOException {
    json.writeObjectFieldStart("history");
    writeNumbers(json, "train_loss", result.trainLosses());
    writeNumbers(json, "train_loss_eval", result.trainLossesEval());
    writeNumbers(json, "test_loss", result.testLosses());
    writeNumbers(json, "learning_rate", result.learningRates());
    json.writeEndObject();
  }

  /** A run that is still running when the report is written was interrupted. */
  private static String status(RunStatus status) {
    return switch (status) {
      case FINISHED -> "finished";
      case DIVERGED -> "diverged";
      case RUNNING -> "interrupted";
    };
  }

  private static void writeConfig(JsonGenerator json, Config config) throws IOException {
    json.writeObjectFieldStart("config");
    for (Setting<?> setting : Settings.all()) {
      json.writeFieldName(setting.key());
      JsonLiterals.write(json, config, setting);
    }
    json.writeEndObject();
  }

  private static void writePoints(JsonGenerator json, String name, Points points)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeNumbers(json, "x", points.x());
    writeNumbers(json, "y", points.y());
    json.writeEndObject();
  }

  private static void writeNumbers(JsonGenerator json, String name, double[] values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      writeNumber(json, value);
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, double value)
      throws IOException {
    json.writeFieldName(name);
    writeNumber(json, value);
  }

  private static void writeNumber(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }
}
