package overfit.tui.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedWordsTest {

  /** In both lines, ` is a single quote; / separates the words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "set l2 0.1|set/l2/0.1|7",
        "  set   l2 |set/l2/|11",
        "run \"my run\"|run/my run|4",
        "run `my run`|run/my run|4",
        "run \"my ru|run/my ru|4",
        "run \"my |run/my |4",
        "run \"|run/|4",
        "open it`s.csv|open/it`s.csv|5",
        "open \"it`s here.csv\" |open/it`s here.csv/|21",
        "preset \"a\" b|preset/a/b|11",
        "preset \"a\"b c|preset/ab/c|12",
        "||0",
      })
  void quotesKeepSpaces(String line, String words, int start) {
    TypedWords typed = TypedWords.of(line == null ? "" : line.replace('`', '\''));
    assertEquals(
        List.of((words == null ? "" : words.replace('`', '\'')).split("/", -1)), typed.words());
    assertEquals(start, typed.lastStart());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "my run", "it's", "it's here", "'quoted", "a \"b\" c", "ü x", "\""})
  void aQuotedWordReadsBackAsItself(String word) {
    assertEquals(List.of("run", word), TypedWords.of("run " + TypedWords.quoted(word)).words());
    assertEquals(List.of("run", word), TypedWords.of("run " + TypedWords.beginning(word)).words());
  }
}
