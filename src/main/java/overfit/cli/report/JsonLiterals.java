package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Setting;
import overfit.file.CleanText;

/** The values of settings in JSON. */
final class JsonLiterals {

  private JsonLiterals() {}

  /** A setting's value; null if it has no effect on the data. */
  static void write(JsonGenerator json, Config config, Setting<?> setting) throws IOException {
    if (config.uses(setting)) {
      write(json, config.literal(setting));
    } else {
      json.writeNull();
    }
  }

  static void write(JsonGenerator json, Object literal) throws IOException {
    if (literal instanceof List<?> list) {
      json.writeStartArray();
      for (Object element : list) {
        write(json, element);
      }
      json.writeEndArray();
    } else if (literal instanceof Long whole) {
      json.writeNumber(whole);
    } else if (literal instanceof Double number) {
      json.writeNumber(number);
    } else if (literal instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else {
      json.writeString(CleanText.of(literal.toString()));
    }
  }

  static void writeEdits(JsonGenerator json, List<Edit> edits) throws IOException {
    json.writeArrayFieldStart("edits");
    for (Edit edit : edits) {
      json.writeStartObject();
      json.writeNumberField("epoch", edit.epoch());
      Config changed = Config.INITIAL.with(edit.changes());
      for (Setting<?> setting : edit.changes().inOrder()) {
        json.writeFieldName(setting.key());
        write(json, changed.literal(setting));
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
