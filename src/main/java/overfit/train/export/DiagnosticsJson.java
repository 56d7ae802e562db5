package overfit.train.export;

import static overfit.train.export.JsonLiterals.writeNumber;
import static overfit.train.export.JsonLiterals.writeNumbers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import overfit.nn.Activation;
import overfit.train.layers.Diagnostics;
import overfit.train.layers.Histogram;
import overfit.train.layers.LayerNumber;
import overfit.train.layers.LayerState;
import overfit.train.layers.LayerWarning;
import overfit.train.layers.SharpnessState;

/** Layers, sharpness and warnings of a run as fields of its JSON object. */
public final class DiagnosticsJson {

  private DiagnosticsJson() {}

  /** Writes the fields. */
  public static void writeFields(JsonGenerator json, DiagnosticsLog log) throws IOException {
    List<Diagnostics> series = log.series();
    Diagnostics present = series.get(series.size() - 1);
    json.writeStringField(
        "update", present.network().plain() ? "rate * gradient" : "measured on a copy");
    json.writeArrayFieldStart("layers");
    for (int l = 0; l < present.network().layers().size(); l++) {
      writeLayer(json, present.network().layers().get(l), l, series);
    }
    json.writeEndArray();
    writeSharpness(json, present.sharpness(), series);
    writeWarnings(json, log.warnings(series));
  }

  private static void writeLayer(
      JsonGenerator json, LayerState layer, int l, List<Diagnostics> series) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", layer.name());
    json.writeNumberField("units", layer.units());
    json.writeStringField("activation", layer.activation().map(Activation::key).orElse(null));
    for (LayerNumber number : LayerNumber.values()) {
      writeNumber(json, number.key(), number.of(layer));
    }
    writeHistogram(json, "weights", layer.histograms().weights());
    writeHistogram(json, "weight_gradients", layer.histograms().gradients());
    writeHistogram(json, "activations", layer.histograms().activations());
    json.writeObjectFieldStart("over_time");
    writeEpochs(json, series);
    for (LayerNumber number : LayerNumber.values()) {
      double[] values =
          series.stream().map(at -> at.network().layers().get(l)).mapToDouble(number::of).toArray();
      writeNumbers(json, number.key(), values);
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeEpochs(JsonGenerator json, List<Diagnostics> series) throws IOException {
    json.writeArrayFieldStart("epoch");
    for (Diagnostics at : series) {
      json.writeNumber(at.epoch());
    }
    json.writeEndArray();
  }

  private static void writeHistogram(JsonGenerator json, String name, Histogram histogram)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeNumber(json, "low", histogram.low());
    writeNumber(json, "high", histogram.high());
    json.writeArrayFieldStart("counts");
    for (int count : histogram.counts()) {
      json.writeNumber(count);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeSharpness(
      JsonGenerator json, SharpnessState present, List<Diagnostics> series) throws IOException {
    json.writeObjectFieldStart("sharpness");
    writeNumber(json, "value", present.sharpness().value());
    json.writeBooleanField("converged", present.sharpness().converged());
    json.writeNumberField("iterations", present.sharpness().iterations());
    writeNumber(json, "limit", present.limit().value());
    String formula = present.limit().formula();
    json.writeStringField("limit_formula", formula.isEmpty() ? null : formula);
    json.writeObjectFieldStart("over_time");
    writeEpochs(json, series);
    writeNumbers(
        json,
        "value",
        series.stream().mapToDouble(at -> at.sharpness().sharpness().value()).toArray());
    writeNumbers(
        json, "limit", series.stream().mapToDouble(at -> at.sharpness().limit().value()).toArray());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeWarnings(JsonGenerator json, List<LayerWarning> warnings)
      throws IOException {
    json.writeArrayFieldStart("warnings");
    for (LayerWarning warning : warnings) {
      json.writeStartObject();
      json.writeStringField("kind", warning.kind().word());
      json.writeStringField("layer", warning.layer());
      json.writeNumberField("epoch", warning.epoch());
      writeNumber(json, "value", warning.value());
      json.writeNumberField("threshold", warning.kind().threshold());
      json.writeStringField("source", warning.kind().source());
      json.writeStringField("sentence", warning.sentence());
      json.writeStringField("remedy", warning.remedy());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
