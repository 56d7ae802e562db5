package overfit.file.toml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;
import overfit.file.InputException;

/** A text in TOML, with places in its file for messages. */
public final class ParsedToml {

  /** At the end of a message alone: a key, which it begins with, may have the same words. */
  private static final Pattern LINE_IN_MESSAGE =
      Pattern.compile(
          "(?<=defined at line )\\d+(?=, column \\d+\\)?(?: and cannot be extended)?\\z)");

  private final String file;
  private final int before;
  private final ShortenedToml toml;
  private final TomlParseResult result;

  /**
   * @param file the name of the file in messages
   * @param before the number of lines of the file before the text
   */
  public ParsedToml(String file, String text, int before) {
    this.file = file;
    this.before = before;
    toml = ShortenedToml.of(text);
    result = Toml.parse(toml.text());
  }

  /** The keys and values; of an invalid text, those that could be read. */
  public TomlTable table() {
    return result;
  }

  public boolean isValid() {
    return !result.hasErrors();
  }

  /** Throws {@link InputException}, with file and line, at the first error of syntax. */
  public void check() {
    if (!isValid()) {
      TomlParseError first = result.errors().get(0);
      String what = first.getMessage().replaceAll("\\s+", " ");
      String words = what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1);
      throw new InputException(withLinesOfFile(words)).at(place(first.position()));
    }
  }

  private String withLinesOfFile(String message) {
    return LINE_IN_MESSAGE
        .matcher(message)
        .replaceAll(line -> String.valueOf(lineOfFile(Integer.parseInt(line.group()))));
  }

  /** {@code wiggly.toml:7}; without a position, the file alone. */
  public String place(TomlPosition position) {
    return position == null ? file : file + ":" + lineOfFile(position.line());
  }

  private int lineOfFile(int line) {
    return before + toml.lineOfFile(line);
  }
}
