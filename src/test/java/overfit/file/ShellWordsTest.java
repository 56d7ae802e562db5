package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          overfit train  l2           | overfit,train,l2
          "my preset.toml" --l2 1     | my preset.toml,--l2,1
          --hidden='64 64' ''         | --hidden=64 64,
          my\\ preset.toml it"'"s     | my preset.toml,it's
          """)
  void splitsAsAShellDoes(String line, String words) {
    assertEquals(List.of(words.split(",", -1)), ShellWords.of(line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          l2 --l2 "1     | expected a closing " in the command line, found l2 --l2 "1
          l2 --data 'x   | expected a closing ' in the command line, found l2 --data 'x
          l2 > file      | expected a command without shell syntax, found >
          l2 "$HOME"     | expected a command without shell syntax, found $
          """)
  void refusesWhatOnlyAShellCouldRun(String line, String reason) {
    assertEquals(
        reason, assertThrows(InputException.class, () -> ShellWords.of(line)).getMessage());
  }
}
