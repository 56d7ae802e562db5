package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.process.ExitCode;

/** {@code --last} and {@code --open}. */
class ReopeningTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--last             | no last experiment; `overfit` opens overfitting",
        "--last l2          | --last: expected no preset or settings, found l2",
        "--last --seed 7    | --last: expected no preset or settings, found --seed",
        "--last --nesterov  | --last: expected no preset or settings, found --nesterov",
        "--run none --last  | --last: expected no preset or settings, found --run",
        "train --last       | unknown option --last; overfit without a command has it",
        "--open . l2        | --open: expected no preset or settings, found l2",
        "--open . --last    | expected --last or --open, found both",
        "--open .           | .: expected the folder of a sweep, found none",
        "--open nowhere     | nowhere: expected the folder of a sweep, found none",
      })
  void thereIsNothingToReopenOrTooMuch(String line, String message) {
    Console console = new Console().with("XDG_STATE_HOME", "/nonexistent");
    assertEquals(ExitCode.BAD_INPUT, console.runLine(line));
    assertEquals("overfit: " + message + "\n", console.err());
  }
}
