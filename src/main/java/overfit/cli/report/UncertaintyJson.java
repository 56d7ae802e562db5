package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;
import static overfit.train.export.JsonLiterals.writeNumbers;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import overfit.train.sweep.FitSpread;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleCurve;
import overfit.train.uncertainty.ErrorParts;
import overfit.train.uncertainty.Member;

/** An ensemble as one JSON object, a stable format; numbers that are not known are null. */
public final class UncertaintyJson {

  private static final int SCHEMA = 1;

  private UncertaintyJson() {}

  public static void print(PrintStream out, String preset, Ensemble ensemble) {
    JsonDocument.print(out, SCHEMA, preset, json -> write(json, ensemble));
  }

  private static void write(JsonGenerator json, Ensemble ensemble) throws IOException {
    json.writeStringField("run", ensemble.plan().spec().name());
    json.writeStringField("over", ensemble.plan().variation().word());
    json.writeNumberField("epochs", ensemble.plan().epoch());
    json.writeNumberField("count", ensemble.count());
    json.writeNumberField("diverged", ensemble.diverged());
    writeNumber(json, "mean_deviation", ensemble.meanDeviation());
    writeNumber(json, "truth_within", ensemble.covered());
    writeNumber(json, "held_out_within", ensemble.heldOut());
    Optional<ErrorParts> parts = ensemble.parts();
    writePart(json, "bias2", parts, each -> each.fits().bias2());
    writePart(json, "variance", parts, each -> each.fits().variance());
    writePart(json, "noise", parts, ErrorParts::noise);
    writePart(json, "expected_error", parts, ErrorParts::expected);
    json.writeArrayFieldStart("members");
    for (Member member : ensemble.members()) {
      writeMember(json, ensemble, member);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("curve");
    writeCurve(json, ensemble.test());
    json.writeEndObject();
  }

  private static void writePart(
      JsonGenerator json,
      String name,
      Optional<ErrorParts> parts,
      ToDoubleFunction<ErrorParts> part)
      throws IOException {
    writeNumber(json, name, parts.map(part::applyAsDouble).orElse(Double.NaN));
  }

  private static void writeMember(JsonGenerator json, Ensemble ensemble, Member member)
      throws IOException {
    json.writeStartObject();
    switch (ensemble.plan().variation()) {
      case SEEDS -> json.writeNumberField("seed", member.seed());
      case WEIGHTS -> json.writeNumberField("weight_seed", member.seed());
      case DROPOUT -> json.writeNumberField("pass", member.seed());
    }
    json.writeStringField("status", member.diverged() ? "diverged" : "finished");
    writeNumber(json, "train_loss_eval", member.trainLoss());
    writeNumber(json, "test_loss", member.testLoss());
    json.writeEndObject();
  }

  private static void writeCurve(JsonGenerator json, EnsembleCurve curve) throws IOException {
    FitSpread fits = curve.fits();
    writeNumbers(json, "x", curve.x());
    writeNumbers(json, "mean", fits.mean());
    writeNumbers(json, "deviation", fits.deviation());
    writeNumbers(json, "low", fits.low());
    writeNumbers(json, "high", fits.high());
    writeNumbers(json, "truth", curve.truth());
    writeNumbers(json, "bias2", curve.biasSquared());
    writeNumbers(json, "variance", fits.variance());
  }
}
