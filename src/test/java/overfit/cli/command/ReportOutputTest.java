package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

/** What all commands that look at an experiment have in common. */
class ReportOutputTest {

  private static final String SMALL = " no-regularization --hidden 4 --epochs 9 ";

  @TempDir private Path folder;
  private final Console console = new Console();

  private int run(String line) {
    return console.run(line.strip().split(" +"));
  }

  @ParameterizedTest
  @CsvSource({
    "find-rate --count 5, txt csv json",
    "landscape --size 5x5, txt csv json svg",
    "uncertainty --members 2, txt csv json",
    "step --epoch 2, txt json",
    "check-gradients, txt csv json",
    "check-gradients --parameter W1[0], txt csv json",
    "degrees --samples 4, csv"
  })
  void aFileHasTheFormThatItsEndingNames(String command, String endings) throws IOException {
    for (String ending : endings.split(" ")) {
      Path file = folder.resolve("RESULT." + ending);
      assertEquals(ExitCode.DONE, run(command + SMALL + "-o " + file), console.err());
      assertEquals("", console.out());
      String written = Files.readString(file);
      if (ending.equals("svg")) {
        assertTrue(written.startsWith("<svg"), written);
      } else {
        run(command + SMALL + (ending.equals("txt") ? "" : "--" + ending));
        assertEquals(console.out(), written);
      }
    }
  }

  @Test
  void aFileHasNoColours() throws IOException {
    Path file = folder.resolve("step.txt");
    console.onTerminal();
    run("step" + SMALL + "-o " + file);
    run("step" + SMALL);
    assertTrue(console.out().contains("\033["), console.out());
    assertEquals(console.out().replaceAll("\033\\[[0-9;]*m", ""), Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "find-rate       | --json --csv        | expected --json or --csv, found both",
        "uncertainty     | --json --csv        | expected --json or --csv, found both",
        "landscape       | --json --csv        | expected --json or --csv, found both",
        "check-gradients | --json --csv        | expected --json or --csv, found both",
        "degrees         | --json --csv        | expected --json or --csv, found both",
        "find-rate       | -o a.svg            | -o: expected a file ending in .txt, .csv or .json, found a.svg",
        "step            | -o a.csv            | -o: expected a file ending in .txt or .json, found a.csv",
        "check-gradients | -o a                | -o: expected a file ending in .txt, .csv or .json, found a",
        "uncertainty     | --csv -o a.json     | -o: expected a file ending in .csv, found a.json",
        "find-rate       | --json -o a.csv     | -o: expected a file ending in .json, found a.csv",
        "find-rate       | -o .txt/..          | -o: expected a file ending in .txt, .csv or .json, found .txt/..",
        "uncertainty     | --members 1000 -o /none/a.csv | /none/a.csv: cannot be written: no such folder",
      })
  void sayWhatIsWrong(String command, String options, String message) {
    assertEquals(ExitCode.BAD_INPUT, run(command + " " + options));
    assertEquals("overfit: " + message + "\n", console.err());
    assertEquals("", console.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "find-rate",
        "landscape",
        "step --epoch 9",
        "check-gradients --parameter W1[0]",
        "check-gradients",
        "uncertainty",
        "degrees --samples 4"
      })
  void anInterruptLeavesNothingButOneNote(String command) {
    console.host().interruption().request();
    assertEquals(ExitCode.DONE, run(command + SMALL), console.err());
    assertEquals("", console.out());
    assertEquals("overfit: note: interrupted: nothing is printed\n", console.err());
  }

  @Test
  void anInterruptLeavesThePartsThatAreDone() {
    console.interruptedAfter(12);
    assertEquals(ExitCode.DONE, run("check-gradients" + SMALL), console.err());
    assertTrue(console.out().contains("passed so far"), console.out());
    assertEquals("overfit: note: interrupted: only what was done is printed\n", console.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"find-rate", "landscape", "step --epoch 9", "check-gradients", "uncertainty"})
  void anInterruptLeavesAFileAsItWas(String command) throws IOException {
    Path file = folder.resolve("result.json");
    Files.writeString(file, "before");
    console.host().interruption().request();
    run(command + SMALL + "-o " + file);
    assertEquals("", console.out());
    assertEquals("overfit: note: interrupted: " + file + " is not written\n", console.err());
    assertEquals("before", Files.readString(file));
  }

  @Test
  void aRunThatStoppedEarlyIsNotInterrupted() {
    String early = "--early-stopping 1 --min-delta 10 --epoch 8 --json";
    assertEquals(ExitCode.DONE, run("step" + SMALL + early), console.err());
    assertFalse(console.err().contains("interrupted"), console.err());
    assertTrue(console.err().contains("stopped early on the test loss at epoch"), console.err());
  }
}
