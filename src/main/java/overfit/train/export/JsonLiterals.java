package overfit.train.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.Setting;
import overfit.file.CleanText;

/**
 * Values in JSON. Doubles have the shortest digits that read back as the same value, by an
 * algorithm that does not depend on the version of Java; text is ASCII.
 */
public final class JsonLiterals {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  private JsonLiterals() {}

  /** Writes the fields of an object. */
  public interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** An object as text, in one line. */
  public static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = generator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** A generator that writes to a stream, which stays open. */
  public static JsonGenerator generator(OutputStream out) throws IOException {
    return JSON.createGenerator(out);
  }

  /** A parser of UTF-8. */
  public static JsonParser parser(byte[] text) throws IOException {
    return JSON.createParser(text);
  }

  /** A generator that writes to text. */
  static JsonGenerator generator(Writer out) throws IOException {
    return JSON.createGenerator(out);
  }

  /** A field with a number; null if it is not finite. */
  public static void writeNumber(JsonGenerator json, String name, double value) throws IOException {
    json.writeFieldName(name);
    writeNumber(json, value);
  }

  /** A number; null if it is not finite. */
  public static void writeNumber(JsonGenerator json, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumber(value);
    } else {
      json.writeNull();
    }
  }

  /** A field with numbers; null for each that is not finite. */
  public static void writeNumbers(JsonGenerator json, String name, double[] values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      writeNumber(json, value);
    }
    json.writeEndArray();
  }

  /** A field with rows of numbers; null for each number that is not finite. */
  public static void writeRows(JsonGenerator json, String name, double[][] rows)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (double[] row : rows) {
      json.writeStartArray();
      for (double value : row) {
        writeNumber(json, value);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** A setting's value; null if it has no effect on the data. */
  public static void write(JsonGenerator json, Config config, Setting<?> setting)
      throws IOException {
    if (config.uses(setting)) {
      write(json, config.literal(setting));
    } else {
      json.writeNull();
    }
  }

  public static void write(JsonGenerator json, Object literal) throws IOException {
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

  public static void writeEdits(JsonGenerator json, List<Edit> edits) throws IOException {
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
