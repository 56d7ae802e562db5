package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Setting;
import overfit.math.MeanInterval;
import overfit.train.Run;
import overfit.train.export.JsonLiterals;
import overfit.train.export.RunJson;
import overfit.train.sweep.BiasVariance;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepSummary;
import overfit.train.sweep.Trial;
import overfit.train.sweep.TrialResult;

/**
 * The results of a sweep as one JSON object, a stable format for other programs: statistics of
 * every cell, and every run. Numbers that are not finite or not known are null.
 */
public final class SweepJson {

  private static final int SCHEMA = 1;

  private final PrintStream out;

  public SweepJson(PrintStream out) {
    this.out = out;
  }

  /** The object of a run; with cross-validation it ends with its fold. */
  static String run(Trial trial, Run run, double seconds) {
    return JsonLiterals.object(
        json -> {
          RunJson.writeFields(json, run, seconds);
          if (trial.fold() > 0) {
            json.writeNumberField("fold", trial.fold());
          }
        });
  }

  /** The texts of the results are those objects. */
  public void print(SweepSummary summary) {
    JsonDocument.print(out, SCHEMA, summary.plan().preset(), json -> write(json, summary));
  }

  private static void write(JsonGenerator json, SweepSummary summary) throws IOException {
    json.writeArrayFieldStart("cells");
    for (CellSummary cell : summary.cells()) {
      writeCell(json, summary, cell);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("runs");
    for (TrialResult result : summary.results().values()) {
      json.writeRawValue(result.text());
    }
    json.writeEndArray();
  }

  private static void writeCell(JsonGenerator json, SweepSummary summary, CellSummary cell)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("run", cell.cell().run());
    writeSettings(json, cell.cell().spec().config(), summary.plan().swept());
    writeSeeds(json, cell.seeds());
    json.writeNumberField("count", cell.count());
    writeInterval(json, "train_loss", cell.trainLoss());
    writeInterval(json, "train_loss_eval", cell.trainLossEval());
    writeInterval(json, "test_loss", cell.testLoss());
    writeInterval(json, "averaged_test_loss", cell.averagedTestLoss());
    writeInterval(json, "excess_loss", cell.excessLoss());
    writeInterval(json, "best_epoch", cell.bestEpoch());
    json.writeNumberField("diverged", cell.diverged());
    Optional<BiasVariance> parts = cell.biasVariance();
    writeNumber(json, "bias2", parts.map(BiasVariance::bias2).orElse(Double.NaN));
    writeNumber(json, "variance", parts.map(BiasVariance::variance).orElse(Double.NaN));
    writeInterval(json, "difference", cell.differenceTo(summary.cells().get(0)));
    json.writeEndObject();
  }

  private static void writeSettings(JsonGenerator json, Config config, List<Setting<?>> swept)
      throws IOException {
    json.writeObjectFieldStart("settings");
    for (Setting<?> setting : swept) {
      json.writeFieldName(setting.key());
      JsonLiterals.write(json, config, setting);
    }
    json.writeEndObject();
  }

  private static void writeSeeds(JsonGenerator json, List<Long> seeds) throws IOException {
    json.writeArrayFieldStart("seeds");
    for (long seed : seeds) {
      json.writeNumber(seed);
    }
    json.writeEndArray();
  }

  private static void writeInterval(JsonGenerator json, String name, MeanInterval of)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeNumber(json, "mean", of.mean());
    writeNumber(json, "sd", of.sd());
    writeNumber(json, "low", of.low());
    writeNumber(json, "high", of.high());
    json.writeEndObject();
  }
}
