package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;
import static overfit.train.export.JsonLiterals.writeNumbers;

import java.io.PrintStream;
import overfit.config.RunSpec;
import overfit.train.rate.RateCurve;
import overfit.train.rate.RateSearch;

/** A search for a learning rate as one JSON object, a stable format. */
public final class RateJson {

  private static final int SCHEMA = 1;

  private RateJson() {}

  public static void print(PrintStream out, String preset, RunSpec run, RateCurve curve) {
    JsonDocument.print(
        out,
        SCHEMA,
        preset,
        json -> {
          json.writeStringField("run", run.name());
          json.writeNumberField("steps", curve.steps());
          json.writeBooleanField("reliable", RateSearch.isReliable(curve.range(), run.config()));
          writeNumber(json, "minimum", curve.minimum().orElse(Double.NaN));
          writeNumber(json, "suggestion", curve.suggestion().orElse(Double.NaN));
          writeNumber(json, "steepest", curve.steepest().orElse(Double.NaN));
          writeNumbers(json, "rates", curve.rates());
          writeNumbers(json, "losses", curve.losses());
          writeNumbers(json, "smoothed", curve.smoothed());
        });
  }
}
