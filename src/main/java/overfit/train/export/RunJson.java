package overfit.train.export;

import static overfit.train.export.JsonLiterals.writeNumber;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.AveragedLosses;
import overfit.train.Run;
import overfit.train.RunResults;
import overfit.train.Scores;
import overfit.train.baseline.BaselineFit;
import overfit.train.verdict.Advice;
import overfit.train.verdict.Verdict;

/**
 * The settings, results and verdict of a run as a JSON object, a stable format for other programs.
 * Numbers that are not finite or not known are null.
 */
public final class RunJson {

  private RunJson() {}

  /**
   * The object in one line.
   *
   * @param seconds the training time
   */
  public static String of(Run run, double seconds) {
    return JsonLiterals.object(json -> writeFields(json, run, seconds));
  }

  /** The fields of the object, to which a caller may add others. */
  public static void writeFields(JsonGenerator json, Run run, double seconds) throws IOException {
    RunResults results = RunResults.of(run);
    writeFields(json, results, results.scores().status().word(), seconds);
  }

  /**
   * The same of a run that was kept.
   *
   * @param status {@link overfit.train.RunStatus#word}, or another one if it is trained now
   */
  public static void writeFields(
      JsonGenerator json, RunResults results, String status, double seconds) throws IOException {
    Scores scores = results.scores();
    json.writeStringField("name", results.spec().name());
    json.writeStringField("status", status);
    json.writeNumberField("epochs", scores.epoch());
    json.writeNumberField("seed", scores.config().get(Settings.SEED));
    writeNumber(json, "noise_floor", scores.noiseFloor());
    writeNumber(json, "noise_floor_estimate", scores.references().noiseFloorEstimate());
    writeConfig(json, results.spec().config());
    JsonLiterals.writeEdits(json, results.spec().edits());
    writeScores(json, scores);
    writeBaselines(json, scores.baselines());
    writeVerdict(json, scores);
    writeNumber(json, "seconds", seconds);
    json.writeStringField("kernels", results.kernels());
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
    AveragedLosses averaged = scores.averaged().orElse(AveragedLosses.UNKNOWN);
    writeNumber(json, "averaged_train_loss", averaged.train());
    writeNumber(json, "averaged_test_loss", averaged.test());
    writeNumber(json, "averaged_excess_loss", averaged.excess());
    writeNumber(json, "best_test_loss", scores.bestTestLoss());
    writeNumber(json, "best_excess_loss", scores.bestExcessLoss());
    OptionalLong best =
        scores.bestEpoch() > 0 ? OptionalLong.of(scores.bestEpoch()) : OptionalLong.empty();
    writeEpoch(json, "best_epoch", best);
    OptionalLong restored = scores.restored();
    writeEpoch(
        json, "stopped_epoch", restored.isPresent() ? OptionalLong.of(scores.epoch()) : restored);
    writeEpoch(json, "restored_epoch", restored);
  }

  /** Nothing without baselines. */
  private static void writeBaselines(JsonGenerator json, List<BaselineFit> baselines)
      throws IOException {
    if (baselines.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("baselines");
    for (BaselineFit baseline : baselines) {
      json.writeStartObject();
      json.writeStringField("name", baseline.name());
      writeNumber(json, "train_loss", baseline.trainLoss());
      writeNumber(json, "test_loss", baseline.testLoss());
      writeNumber(json, "excess_loss", baseline.excessLoss());
      writeCoefficients(json, baseline);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Null for a spline, which has none. */
  private static void writeCoefficients(JsonGenerator json, BaselineFit baseline)
      throws IOException {
    Optional<double[]> coefficients = baseline.coefficients();
    if (coefficients.isPresent()) {
      JsonLiterals.writeNumbers(json, "coefficients", coefficients.get());
    } else {
      json.writeNullField("coefficients");
    }
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

  private static void writeConfig(JsonGenerator json, Config config) throws IOException {
    json.writeObjectFieldStart("config");
    for (Setting<?> setting : Settings.all()) {
      json.writeFieldName(setting.key());
      JsonLiterals.write(json, config, setting);
    }
    json.writeEndObject();
  }
}
