package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import overfit.cli.process.Version;
import overfit.config.Setting;
import overfit.config.Settings;

/** The settings of runs and where they come from as one JSON object, a stable format. */
public final class SettingsJson {

  private static final int SCHEMA = 1;

  private final PrintStream out;

  public SettingsJson(PrintStream out) {
    this.out = out;
  }

  public void print(String preset, List<SettledRun> runs) {
    try (JsonGenerator json = JsonLiterals.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      json.writeStringField("version", Version.number());
      json.writeStringField("preset", preset);
      json.writeArrayFieldStart("runs");
      for (SettledRun run : runs) {
        writeRun(json, run);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
