package overfit.cli.slurm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SlurmOptionsTest {

  private static SlurmOptions parsed(String line) {
    return parsed(line.isEmpty() ? new String[0] : line.split(" "));
  }

  private static SlurmOptions parsed(String... words) {
    CommandSpec spec = CommandSpec.create();
    SlurmOptions options = SlurmOptions.addTo(spec);
    new CommandLine(spec).parseArgs(words);
    return options;
  }

  @Test
  void optionsOfSbatchArePassedOnInOrder() {
    SlurmOptions options =
        parsed("--slurm --time 1:00:00 --partition=debug --sbatch=--qos=low --sbatch --nice");
    assertTrue(options.requested());
    assertEquals(
        List.of("--partition=debug", "--time=1:00:00", "--qos=low", "--nice"), options.passedOn());
  }

  @Test
  void anOptionOfSbatchWithBlanksNeedsAnEqualsSign() {
    assertEquals(
        List.of("--comment=two words"),
        parsed("--slurm", "--sbatch", "--comment=two words").passedOn());
    SlurmOptions options = parsed("--slurm", "--sbatch", "--comment two words");
    assertThrows(InputException.class, options::passedOn);
  }

  @Test
  void withoutThemTheSweepIsTrainedHere() {
    assertFalse(parsed("").requested());
  }

  @ParameterizedTest
  @CsvSource({"80, '', 16", "3, '', 3", "80, --tasks 40, 40", "3, --tasks 40, 3"})
  void thereAreNoMoreTasksThanRuns(int runs, String given, int tasks) {
    assertEquals(tasks, parsed(given).tasks(runs));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--dry-run | expected --slurm with --dry-run, found --dry-run alone",
        "--mem 4G | expected --slurm with --mem, found --mem alone",
        "--slurm --tasks 0 | --tasks: expected a whole number from 1 to 1000, found 0",
        "--slurm --tasks 1001 | --tasks: expected a whole number from 1 to 1000, found 1001",
        "--slurm --sbatch low | --sbatch: expected an option of sbatch, such as --qos=low, found low"
      })
  void mistakesAreReported(String line, String message) {
    SlurmOptions options = parsed(line);
    InputException e =
        assertThrows(
            InputException.class,
            () -> {
              options.requested();
              options.tasks(5);
              options.passedOn();
            });
    assertEquals(message, e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sweep l2 --slurm --seeds 1..3 | sweep l2 --seeds 1..3",
        "sweep --tasks 3 l2 --time=1 --dry-run | sweep l2",
        "sweep l2 --jobs 4 --quiet --l2=0,1 --jobs=5 | sweep l2 --l2=0,1"
      })
  void tasksAreCalledWithoutThem(String line, String left) {
    assertEquals(
        List.of(left.split(" ")),
        SlurmOptions.without(List.of(line.split(" ")), List.of("--quiet"), List.of("--jobs")));
  }
}
