package overfit.file.toml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import overfit.file.InputException;

final class ParsedTomlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "# comment\n", "  \t\n", "\t# \"\"\"\r\n", "# '''\n\n", "# \"\n#'\n"})
  void readsAnyNumberOfEmptyLinesAndCommentsInARow(String row) {
    String many = row.repeat(50_000);
    int lines = lines(many);
    String text = many + "a = 1\n" + many + "b = [1,\n" + many + "2]\nc = 1\n" + many;
    ParsedToml toml = new ParsedToml("a.toml", text, 7);
    toml.check();
    assertTrue(Toml.equals(Toml.parse("a = 1\nb = [1, 2]\nc = 1"), toml.table()));
    assertEquals(7 + lines + 1, line(toml, "a"));
    assertEquals(7 + 3 * lines + 4, line(toml, "c"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"\"~\"\"\"",
        "'''~'''",
        "\"\"\"\\\"\"\"~\"\"\"\"\"",
        "''''~'''''",
        "\"\"\"\"\\\\~\"\"\"",
        "\"\"\"'''~\"\"\"",
        "'''\\~'''",
        "[\"#\", \"\"\"#~\"\"\"]",
        "['\"\"\"', '''~''']"
      })
  void aTextOfSeveralLinesStaysAsItIs(String value) {
    String text = "a = " + value.replace("~", "\nx\n" + "\n".repeat(900) + "# y\n".repeat(900));
    assertEquals(List.of(), Toml.parse(text).errors());
    ParsedToml toml = new ParsedToml("a.toml", text + "\nb = 1", 0);
    assertTrue(Toml.equals(Toml.parse(text + "\nb = 1"), toml.table()));
    assertEquals(lines(text) + 2, line(toml, "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'\"\"\"'",
        "\"'''\"",
        "\"\\\"\\\"\\\"\"",
        "\"'''",
        "'\"\"\"",
        "\"\"",
        "''",
        "\"\"\"\"\"\"",
        "''''''",
        "1 # '''",
        "'' # \"\"\"",
        "\"\"\"#\"\"\"\"",
        "\"\"\"\u0001"
      })
  void noTextOfSeveralLinesIsOpenAfter(String value) {
    String text = "a = " + value + "\n" + "\n".repeat(20);
    assertEquals(text + "b = 1", ShortenedToml.of(text + "\n".repeat(200) + "b = 1").text());
  }

  /** Texts that are short enough to be parsed whole. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\n~b = = 2\n~",
        "~a = [1,\n~b = 2\n~",
        "a = [1\n~",
        "~a = {b = 1,\n~c 2\n}",
        "a = 1\n~a = 2\n",
        "~[t]\n~[u]\n~[t]\n",
        "a = 1\n~# \u0001\n~",
        "a = 1\n~x",
        "~\rx\r\n~",
        "a = \"\"\"\n~\u0001~\"\"\"\n~b",
        "a = '''\n~",
        "a = \"\n~b = 1",
        "\"\"\"\n~",
        "b = 1\n\"\"\"c\n~d = 2\n~",
        "a = \"\"\"\n~\\\"\"\"\n~b",
        "~a.b = 1\n~[a]\n~c = 1",
        "a = [\n~\"\"\"\n~\"\"\", b\n~]"
      })
  void theFirstErrorIsThatOfTheWholeText(String shape) {
    String text = shape.replace("~", "\n# c\n".repeat(60));
    TomlParseError whole = Toml.parse(text).errors().get(0);
    String words = whole.getMessage().replaceAll("\\s+", " ");
    String expected = words.substring(0, 1).toLowerCase() + words.substring(1);
    assertEquals("a.toml:" + whole.position().line() + ": " + expected, error(text, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"\"", "'''", "a = \"\"\"", "a = [\n'''", "b = 1\n\"\"\"c"})
  void aTextThatIsNotEndedIsRefusedAtOnce(String start) {
    String text =
        start + "\n".repeat(10_000) + "# c\n".repeat(10_000) + "\\\"\"\"x\n".repeat(10_000);
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> error(text, 0));
  }

  @ParameterizedTest
  @CsvSource({"0, 3001, 1", "10, 3011, 11"})
  void aLineNamedInAMessageIsThatOfTheFile(int before, int line, int other) {
    assertEquals(
        "a.toml:" + line + ": a previously defined at line " + other + ", column 1",
        error("a = 1" + "\n".repeat(3000) + "a = 2\n", before));
    assertEquals(
        "a.toml:" + (line + 2999) + ": a previously defined at line " + line + ", column 1",
        error("\n".repeat(3000) + "a = 1" + "\n".repeat(2999) + "a = 2\n", before));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a = 1~a = 2 | a previously defined at line 9, column 1",
        "a = 1~[a.b] | a is not a table (previously defined at line 9, column 1)",
        "a = {}~a.b = 1 | a is an inline table (defined at line 9, column 5) and cannot be extended",
        "[a]~[a] | a previously defined at line 9, column 1",
        "a = 1~[[a]] | a is not an array (previously defined at line 9, column 1)",
      })
  void everyMessageThatNamesALineHasThatOfTheFile(String text, String message) {
    assertEquals(
        "a.toml:69: " + message, error("\n" + text.replace("~", "\n".repeat(60)) + "\n", 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "defined at line 99999999999",
        "defined at line 1",
        "previously defined at line 99999999999, column 1",
        "previously defined at line 1, column 1",
        "previously defined at line 1, column 1)",
      })
  void aKeyInAMessageStaysAsItIs(String key) {
    String line = '"' + key + "\" = 1\n";
    assertEquals(
        "a.toml:9: \"" + key + "\" previously defined at line 8, column 1", error(line + line, 7));
  }

  private static String error(String text, int before) {
    ParsedToml toml = new ParsedToml("a.toml", text, before);
    return assertThrows(InputException.class, toml::check).getMessage();
  }

  private static int line(ParsedToml toml, String key) {
    String place = toml.place(toml.table().inputPositionOf(List.of(key)));
    return Integer.parseInt(place.replace("a.toml:", ""));
  }

  private static int lines(String text) {
    return (int) text.chars().filter(each -> each == '\n').count();
  }
}
