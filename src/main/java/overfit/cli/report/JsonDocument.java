package overfit.cli.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import overfit.cli.process.Version;
import overfit.train.export.JsonLiterals;

/**
 * One JSON object for other programs, in one line: its schema, the version of the program, the
 * preset if it is of one, and what a command has to say.
 */
final class JsonDocument {

  private JsonDocument() {}

  /** Prints the object of a preset; the stream stays open. */
  static void print(PrintStream out, int schema, String preset, JsonLiterals.Fields content) {
    print(
        out,
        schema,
        json -> {
          json.writeStringField("preset", preset);
          content.write(json);
        });
  }

  /** Prints an object; the stream stays open. */
  static void print(PrintStream out, int schema, JsonLiterals.Fields content) {
    try (JsonGenerator json = JsonLiterals.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("schema", schema);
      json.writeStringField("version", Version.number());
      content.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
