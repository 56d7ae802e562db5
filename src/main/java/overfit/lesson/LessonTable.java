package overfit.lesson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import overfit.config.Excerpt;
import overfit.config.Suggestion;
import overfit.file.CleanText;
import overfit.file.InputException;
import overfit.file.toml.ParsedToml;

/** A table of a lesson's front matter, or of the course, with places for messages. */
final class LessonTable {

  private final ParsedToml file;
  private final String path;
  private final TomlTable table;
  private final TomlPosition position;

  private LessonTable(ParsedToml file, String path, TomlTable table, TomlPosition position) {
    this.file = file;
    this.path = path;
    this.table = table;
    this.position = position;
  }

  /**
   * Parses TOML; throws {@link InputException} at the first error.
   *
   * @param file the name of the file in messages
   * @param before the number of lines of the file before these
   */
  static LessonTable parse(String file, String toml, int before) {
    ParsedToml parsed = new ParsedToml(file, toml, before);
    parsed.check();
    return new LessonTable(parsed, "", parsed.table(), TomlPosition.positionAt(1, 1));
  }

  /** {@code file:7}, its first line. */
  String place() {
    return file.place(position);
  }

  /** {@code file:7: task.overfit.done}; of a key that is missing, the line of the table. */
  String at(String key) {
    TomlPosition found = table.inputPositionOf(List.of(key));
    return file.place(found == null ? position : found) + ": " + path + key;
  }

  boolean has(String key) {
    return table.contains(List.of(key));
  }

  List<String> keys() {
    return List.copyOf(table.keySet());
  }

  /** Compares two keys by where they stand in the file. */
  int order(String one, String other) {
    return Comparator.comparingInt(TomlPosition::line)
        .thenComparingInt(TomlPosition::column)
        .compare(table.inputPositionOf(List.of(one)), table.inputPositionOf(List.of(other)));
  }

  /** Throws {@link InputException} if there is any other key. */
  void checkKeys(Collection<String> known) {
    for (String key : table.keySet()) {
      if (!known.contains(key)) {
        throw InputException.expected(
                "one of " + String.join(", ", known), Excerpt.of(key) + Suggestion.of(key, known))
            .at(file.place(table.inputPositionOf(List.of(key))));
      }
    }
  }

  /** A clean text of one line that must be there. */
  String text(String key) {
    return optionalText(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(() -> InputException.expected("text in quotes", "nothing").at(at(key)));
  }

  Optional<String> optionalText(String key) {
    Object found = table.get(List.of(key));
    if (found != null && !(found instanceof String)) {
      throw InputException.expected("text in quotes", source(found)).at(at(key));
    }
    return Optional.ofNullable((String) found).map(CleanText::of);
  }

  /** A text, or an array of texts; empty without the key. */
  List<String> texts(String key) {
    Object found = table.get(List.of(key));
    if (!(found instanceof TomlArray array)) {
      return optionalText(key).stream().toList();
    }
    List<String> texts = new ArrayList<>();
    for (Object each : array.toList()) {
      if (!(each instanceof String text) || text.isBlank()) {
        throw InputException.expected("texts in quotes", source(each)).at(at(key));
      }
      texts.add(CleanText.of(text));
    }
    return texts;
  }

  /** A whole number that must be there. */
  int whole(String key, int least, int most) {
    Object found = table.get(List.of(key));
    if (!(found instanceof Long number) || number < least || number > most) {
      String expected = "a whole number from " + least + " to " + most;
      throw InputException.expected(expected, found == null ? "" : source(found)).at(at(key));
    }
    return Math.toIntExact(number);
  }

  /** A number as text, in its shortest form; empty without the key, or for another value. */
  Optional<String> number(String key) {
    Object found = table.get(List.of(key));
    boolean finite = found instanceof Double real ? Double.isFinite(real) : found instanceof Long;
    return finite
        ? Optional.of(new BigDecimal(String.valueOf(found)).stripTrailingZeros().toPlainString())
        : Optional.empty();
  }

  /** The value of a key as it is, for messages; "" without the key. */
  String source(String key) {
    Object found = table.get(List.of(key));
    return found == null ? "" : source(found);
  }

  private static String source(Object found) {
    if (found instanceof TomlTable) {
      return "a table";
    }
    if (found instanceof TomlArray) {
      return "an array";
    }
    return found instanceof String text ? '"' + Excerpt.of(text) + '"' : String.valueOf(found);
  }

  /** A table within this one, without content if it does not exist. */
  LessonTable table(String key) {
    Object found = table.get(List.of(key));
    if (found != null && !(found instanceof TomlTable)) {
      throw InputException.expected("a table", source(found)).at(at(key));
    }
    return found == null
        ? new LessonTable(file, path + key + ".", Toml.parse(""), position)
        : new LessonTable(
            file, path + key + ".", (TomlTable) found, table.inputPositionOf(List.of(key)));
  }

  /** Tables in double brackets; none without the key. */
  List<LessonTable> tables(String key) {
    Object found = table.get(List.of(key));
    List<LessonTable> tables = new ArrayList<>();
    if (found instanceof TomlArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.get(i) instanceof TomlTable each) {
          tables.add(new LessonTable(file, path + key + ".", each, array.inputPositionOf(i)));
        }
      }
    }
    if (found != null && (tables.isEmpty() || tables.size() < ((TomlArray) found).size())) {
      throw InputException.expected("[[" + key + "]], a table in double brackets", source(found))
          .at(at(key));
    }
    return tables;
  }
}
