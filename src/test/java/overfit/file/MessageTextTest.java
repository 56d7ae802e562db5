package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

  private static final String NAME = "abcdefghi-".repeat(1000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "expected a run, found nine",
        "/home/somebody/a/folder/with/a/rather/long/path/as/they/are/found/in/many/homes/of/many/users"
            + "/everywhere/points.csv:7: expected two numbers, found 0x",
      })
  void whatIsShortStaysAsItIs(String text) {
    assertEquals(text, MessageText.of(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "expected a run, found NAME | expected a run, found abcd | efghi-",
        "expected a run, found NAME (did you mean l2?) | expected a run, found abcd"
            + " | hi- (did you mean l2?)",
        "NAME.toml:7: expected a number, found x | abcd | .toml:7: expected a number, found x",
        "/tmp/NAME/points.csv: no such file | /tmp/abcd | hi-/points.csv: no such file",
        "NAME NAME NAME NAME NAME NAME NAME NAME NAME NAME | abcd | efghi-",
      })
  void aLongNameKeepsItsBeginningAndItsEnd(String text, String start, String end) {
    String message = MessageText.of(text.replace("NAME", NAME));
    assertTrue(message.startsWith(start) && message.endsWith(end), message);
    assertTrue(message.contains("..."), message);
    assertTrue(message.length() <= MessageText.LONGEST, message.length() + "");
  }

  @Test
  void manyShortWordsAreShortenedToo() {
    assertTrue(MessageText.of("found " + "a ".repeat(10_000)).length() <= MessageText.LONGEST);
  }

  @Test
  void noCharacterIsCutInHalf() {
    String emoji = MessageText.of("\ud83d\ude00".repeat(1000));
    assertTrue(emoji.length() <= MessageText.LONGEST_NAME + 1);
    assertEquals(emoji, new String(emoji.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    String odd = MessageText.of("x" + "\ud83d\ude00".repeat(1000));
    assertEquals(odd, new String(odd.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
