package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;
import static overfit.train.export.JsonLiterals.writeNumbers;
import static overfit.train.export.JsonLiterals.writeRows;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import overfit.nn.LayerPass;
import overfit.nn.NormPass;
import overfit.nn.ParameterMatrix;
import overfit.nn.RecordedMatrix;
import overfit.train.GradientStage;
import overfit.train.NextUpdate;
import overfit.train.step.FollowedParameter;
import overfit.train.step.NextStep;

/** A step as one JSON object, a stable format. Matrices are in the shape of PyTorch. */
public final class StepJson {

  private static final int SCHEMA = 1;

  private StepJson() {}

  /**
   * @param parameter the position of the parameter to follow
   */
  public static void print(PrintStream out, String preset, NextStep step, int parameter) {
    JsonDocument.print(
        out,
        SCHEMA,
        preset,
        json -> {
          writeStep(json, step);
          writeLayers(json, step.update());
          writeParameters(json, step.update());
          writeFollowed(json, step.follow(parameter));
        });
  }

  private static void writeStep(JsonGenerator json, NextStep step) throws IOException {
    NextUpdate update = step.update();
    json.writeStringField("run", step.run());
    json.writeNumberField("epoch", update.epoch());
    json.writeBooleanField("restored", step.restored());
    json.writeNumberField("batches", update.batches());
    json.writeNumberField("samples", update.samples());
    json.writeBooleanField("standardized", step.standardized());
    writeNumber(json, "loss", update.loss());
    json.writeArrayFieldStart("formulas");
    for (String formula : step.formulas()) {
      json.writeString(formula);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("letters");
    for (Map.Entry<String, Double> letter : step.letters().entrySet()) {
      writeNumber(json, letter.getKey(), letter.getValue());
    }
    json.writeEndObject();
  }

  private static void writeLayers(JsonGenerator json, NextUpdate update) throws IOException {
    writeNumbers(json, "targets", update.targets());
    json.writeArrayFieldStart("layers");
    for (LayerPass layer : update.layers()) {
      json.writeStartObject();
      writeMatrix(json, "inputs", layer.inputs());
      writeMatrix(json, "sums", layer.sums());
      writeMatrix(json, "activations", layer.activations());
      writeMatrix(json, "gradients", layer.gradients());
      if (layer.norm().isPresent()) {
        writeNorm(json, layer.norm().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNorm(JsonGenerator json, NormPass norm) throws IOException {
    json.writeObjectFieldStart("norm");
    writeMatrix(json, "standardized", norm.standardized());
    writeMatrix(json, "values", norm.values());
    writeMatrix(json, "gradients", norm.gradients());
    json.writeEndObject();
  }

  private static void writeMatrix(JsonGenerator json, String name, RecordedMatrix matrix)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeNumber(json, "norm", matrix.norm());
    writeNumber(json, "mean", matrix.mean());
    writeNumber(json, "deviation", matrix.deviation());
    writeRows(json, "rows", matrix.first());
    json.writeEndObject();
  }

  private static void writeParameters(JsonGenerator json, NextUpdate update) throws IOException {
    json.writeArrayFieldStart("parameters");
    for (ParameterMatrix matrix : update.layout().matrices()) {
      json.writeStartObject();
      json.writeStringField("name", matrix.symbol());
      json.writeFieldName("shape");
      json.writeArray(
          matrix.shape().stream().mapToInt(size -> size).toArray(), 0, matrix.shape().size());
      writeNumbers(json, "before", inOrder(matrix, update.before()));
      for (Map.Entry<GradientStage, double[]> each : update.gradients().entrySet()) {
        writeNumbers(json, name(each.getKey()), inOrder(matrix, each.getValue()));
      }
      writeNumbers(json, "after", inOrder(matrix, update.after()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@code gradient_backward}. */
  private static String name(GradientStage stage) {
    return "gradient_" + stage.name().toLowerCase(Locale.ROOT);
  }

  /** The elements of a matrix, row by row. */
  private static double[] inOrder(ParameterMatrix matrix, double[] vector) {
    return IntStream.range(0, matrix.count())
        .mapToDouble(i -> vector[matrix.position(i)])
        .toArray();
  }

  private static void writeFollowed(JsonGenerator json, FollowedParameter followed)
      throws IOException {
    json.writeObjectFieldStart("parameter");
    json.writeStringField("name", followed.name());
    writeNumber(json, "before", followed.value());
    writeNumbers(json, "inputs", followed.inputs());
    writeNumbers(json, "gradients", followed.slopes());
    writeNumbers(json, "products", followed.products());
    for (Map.Entry<GradientStage, Double> each : followed.gradients().entrySet()) {
      writeNumber(json, name(each.getKey()), each.getValue());
    }
    writeMemories(json, "memories_before", followed.memoriesBefore());
    writeMemories(json, "memories", followed.memories());
    writeMemories(json, "memories_corrected", followed.corrected());
    writeNumber(json, "change", followed.change());
    writeNumber(json, "after", followed.after());
    json.writeEndObject();
  }

  private static void writeMemories(JsonGenerator json, String name, Map<String, Double> memories)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> each : memories.entrySet()) {
      writeNumber(json, each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }
}
