package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** Reports fit a terminal of 80 columns. */
class TextWidthTest {

  private final Console console = new Console();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check-gradients l2-and-dropout --hidden 5,6",
        "config early-stopping",
        "degrees outlier",
        "diff overfitting optimizers",
        "find-rate l2-and-dropout",
        "landscape l2-and-dropout --epochs 2",
        "presets optimizers",
        "step l2-and-dropout --epoch 2",
        "sweep l2-and-dropout --seeds 2 --epochs 2 --jobs 1",
        "train l2-and-dropout --epochs 500 --hidden 3 --early-stopping 5 --min-delta 10"
            + " --holdout 0.3 --stop-on validation --average ema --diagnostics --quiet",
        "train optimizers --epochs 2 --diagnostics",
        "train broken-runs --hidden 8,8 --epochs 30 --diagnostics",
        "uncertainty l2-and-dropout --epochs 2 --members 3"
      })
  void noLineIsLonger(String words) {
    assertEquals(ExitCode.DONE, console.run(words.split(" ")), console.err());
    assertEquals(List.of(), console.out().lines().filter(line -> line.length() > 80).toList());
  }
}
