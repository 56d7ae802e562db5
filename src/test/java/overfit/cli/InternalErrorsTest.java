package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Version;

class InternalErrorsTest {

  private static final String LINE =
      "overfit: internal error: java.lang.IllegalStateException: no clock [31m; ";

  @TempDir Path state;

  private final Console console = new Console().failing("no\nclock\033[31m");

  private int run(String... args) {
    return console.with("XDG_STATE_HOME", state.toString()).run(args);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(state.resolve("overfit"))) {
      return files.toList();
    }
  }

  @Test
  void anInternalErrorIsOneLineThatSaysWhereItsReportIs() throws IOException {
    assertEquals(ExitCode.INTERNAL_ERROR, run("train", "l2"));
    assertEquals(1, files().size());
    assertEquals(LINE + "details are in " + files().get(0) + "\n", console.err());
    assertEquals("", console.out());
  }

  @Test
  void theReportHasVersionsCommandLineAndStackTrace() throws IOException {
    run("train", "l2", "--points", "-1:0.5, 0:0.25");
    String report = Files.readString(files().get(0));
    List<String> lines = report.lines().toList();
    assertEquals("version: " + Version.number(), lines.get(0));
    assertTrue(lines.get(1).startsWith("java: "), report);
    assertTrue(lines.get(1).endsWith(" " + System.getProperty("java.runtime.version")), report);
    assertTrue(lines.get(2).startsWith("system: " + System.getProperty("os.name")), report);
    assertEquals("command: overfit train l2 --points '-1:0.5, 0:0.25'", lines.get(3));
    assertTrue(report.contains("\njava.lang.IllegalStateException: no\nclock"), report);
    assertTrue(report.contains("\n\tat overfit.cli.command.TrainCommand.call("), report);
  }

  @ParameterizedTest
  @CsvSource({"train l2, 1", "train --debug l2, ''", "train l2 --debug, 0"})
  void withDebugTheStackTraceFollows(String line, String variable) throws IOException {
    console.with("OVERFIT_DEBUG", variable);
    assertEquals(ExitCode.INTERNAL_ERROR, run(line.split(" ")));
    assertTrue(console.err().startsWith(LINE + "details are in "), console.err());
    assertTrue(
        console.err().contains("\n at overfit.cli.command.TrainCommand.call("), console.err());
    assertFalse(console.err().contains("\033"), console.err());
    assertEquals(1, files().size());
  }

  @Test
  void misuseHasNoStackTraceInAnyCase() {
    assertEquals(ExitCode.BAD_INPUT, run("train", "--debug", "--l2", "-1"));
    assertEquals("overfit: --l2: expected a number from 0 to 1000, found -1\n", console.err());
  }

  @Test
  void whereNoReportCanBeWrittenTheLineSaysSo() {
    console.with("XDG_STATE_HOME", "/dev/null");
    assertEquals(ExitCode.INTERNAL_ERROR, console.run("train", "l2"));
    assertTrue(console.err().startsWith(LINE + "no report could be written ("), console.err());
    assertTrue(console.err().endsWith(", --debug shows the stack trace\n"), console.err());
    assertEquals(1, console.err().lines().count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"presets", "man-page", "terminal", "train l2 --quiet --epochs 1"})
  void everyCommandAcceptsDebugAndPrintsTheSame(String line) {
    Console well = new Console();
    assertEquals(ExitCode.DONE, well.runLine(line));
    String out = well.out();
    assertEquals(ExitCode.DONE, well.runLine(line + " --debug"));
    assertEquals(out, well.out());
    assertEquals("", well.err());
  }
}
