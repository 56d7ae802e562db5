package overfit.cli.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import overfit.cli.process.Version;

/**
 * One JSON object for other programs, in one line: its schema, the version of the program, the
 * preset, and what a command has to say of that. Doubles have the shortest digits that read back as
 * the same value, by an algorithm that does not depend on the version of Java; text is ASCII.
 */
final class JsonDocument {

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /** Writes the fields after the preset. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private JsonDocument() {}

  /** Prints the object; the stream stays open. */
  static void print(PrintStream out, int schema, String preset, Content content) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("schema", schema);
      json.writeStringField("version", Version.number());
      json.writeStringField("preset", preset);
      content.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
