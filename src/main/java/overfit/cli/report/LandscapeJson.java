package overfit.cli.report;

import static overfit.train.export.JsonLiterals.writeNumber;
import static overfit.train.export.JsonLiterals.writeNumbers;
import static overfit.train.export.JsonLiterals.writeRows;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import overfit.train.landscape.Landscape;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.LossLine;
import overfit.train.landscape.LossPlane;
import overfit.train.landscape.Minimum;
import overfit.train.landscape.PlacedPath;

/** A landscape as one JSON object, a stable format. */
public final class LandscapeJson {

  private static final int SCHEMA = 1;

  private LandscapeJson() {}

  public static void print(PrintStream out, String preset, Landscape landscape) {
    JsonDocument.print(
        out,
        SCHEMA,
        preset,
        json -> {
          json.writeStringField("kind", landscape.kind().word());
          if (landscape instanceof LossLine line) {
            write(json, line);
          } else if (landscape instanceof LossPlane plane) {
            write(json, plane);
          }
        });
  }

  private static void write(JsonGenerator json, LossLine line) throws IOException {
    json.writeStringField("from", line.from());
    json.writeStringField("to", line.to());
    writeNumber(json, "barrier", line.barrier());
    writeNumber(json, "summit", line.summit());
    writeNumber(json, "distance", line.distance());
    writeNumbers(json, "norms", line.lengths());
    writeNumbers(json, "places", line.places());
    writeNumbers(json, "train_loss", line.train());
    writeNumbers(json, "test_loss", line.test());
  }

  private static void write(JsonGenerator json, LossPlane plane) throws IOException {
    json.writeStringField("run", plane.run());
    json.writeObjectFieldStart("centre");
    writeNumber(json, "first", plane.first());
    writeNumber(json, "second", plane.second());
    writeNumber(json, "train_loss", plane.centre());
    json.writeEndObject();
    if (plane.kind() == LandscapeKind.PATH) {
      writeNumbers(json, "explained_variance", array(plane.shares()));
    }
    if (plane.kind() == LandscapeKind.RANDOM) {
      writeNumbers(json, "one_away", array(plane.oneAway()));
    }
    if (plane.minimum().isPresent()) {
      write(json, plane.minimum().get());
    }
    writeNumbers(json, "first", plane.grid().across().values());
    writeNumbers(json, "second", plane.grid().up().values());
    writeRows(json, "train_loss", plane.grid().losses());
    json.writeArrayFieldStart("paths");
    for (PlacedPath path : plane.paths()) {
      write(json, path);
    }
    json.writeEndArray();
  }

  private static double[] array(List<Double> numbers) {
    return numbers.stream().mapToDouble(number -> number).toArray();
  }

  private static void write(JsonGenerator json, Minimum minimum) throws IOException {
    json.writeObjectFieldStart("minimum");
    writeNumber(json, "first", minimum.first());
    writeNumber(json, "second", minimum.second());
    writeNumber(json, "train_loss", minimum.loss());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PlacedPath path) throws IOException {
    json.writeStartObject();
    json.writeStringField("run", path.name());
    writeNumbers(json, "first", path.places().x());
    writeNumbers(json, "second", path.places().y());
    writeNumber(json, "start_train_loss", path.start());
    writeNumber(json, "start_train_loss_on_plane", path.startOnPlane());
    writeNumber(json, "end_train_loss", path.end());
    writeNumber(json, "end_train_loss_on_plane", path.endOnPlane());
    json.writeEndObject();
  }
}
