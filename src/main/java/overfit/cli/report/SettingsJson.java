package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.train.export.JsonLiterals;

/** The settings of runs and where they come from as one JSON object, a stable format. */
public final class SettingsJson {

  private static final int SCHEMA = 1;

  private final PrintStream out;

  public SettingsJson(PrintStream out) {
    this.out = out;
  }

  public void print(String preset, List<SettledRun> runs) {
    JsonDocument.print(out, SCHEMA, preset, json -> writeRuns(json, runs));
  }

  private static void writeRuns(JsonGenerator json, List<SettledRun> runs) throws IOException {
    json.writeArrayFieldStart("runs");
    for (SettledRun run : runs) {
      writeRun(json, run);
    }
    json.writeEndArray();
  }

  private static void writeRun(JsonGenerator json, SettledRun run) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", run.spec().name());
    json.writeObjectFieldStart("settings");
    for (Setting<?> setting : Settings.all()) {
      json.writeObjectFieldStart(setting.key());
      json.writeFieldName("value");
      JsonLiterals.write(json, run.spec().config(), setting);
      json.writeStringField("from", run.origins().of(setting).word());
      json.writeEndObject();
    }
    json.writeEndObject();
    JsonLiterals.writeEdits(json, run.spec().edits());
    json.writeEndObject();
  }
}
