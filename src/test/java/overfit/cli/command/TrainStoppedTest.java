package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** Reports of a run that stopped early: no epoch improves the first by 10. */
class TrainStoppedTest {

  private static final String STOPPING =
      "train no-regularization --hidden 3 --early-stopping 5 --min-delta 10";

  private final Console console = new Console();

  private String out(String words) {
    assertEquals(ExitCode.DONE, console.run(words.split(" ")), console.err());
    return console.out();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--plain | after 1 epoch;",
        "--plain | no-regularization stopped early on the test loss at epoch 6 of 500; restored: epoch 1.",
        "--plain --stop-on validation --holdout 0.3 | stopped early on the validation loss at epoch",
        "--plain | Because stopped early after 6 epochs; a trend needs 64.",
        "--plain --average ema | no-regularization averaged (ema) at epoch 6: train ",
        "--plain --average swa | has no average (swa): it begins at epoch 376.",
        "--quiet --diagnostics | no-regularization, layers at epoch 1, restored"
      })
  void sayWhichEpochIsMeant(String more, String words) {
    String out = out(STOPPING + " " + more);
    assertTrue(out.replaceAll("\\s+", " ").contains(words), out);
  }

  @Test
  void theLayersAreThoseOfARunUpToTheRestoredEpoch() {
    String stopped = layers(out(STOPPING + " --quiet --diagnostics"));
    console.run("train no-regularization --hidden 3 --epochs 1 --quiet --diagnostics".split(" "));
    assertEquals(layers(console.out()), stopped.replace(", restored", ""));
  }

  private static String layers(String out) {
    return Stream.of(out.split("\n"))
        .dropWhile(line -> !line.contains("layers at epoch"))
        .reduce("", (all, line) -> all + line + "\n");
  }
}
