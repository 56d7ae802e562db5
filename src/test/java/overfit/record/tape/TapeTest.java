package overfit.record.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;
import overfit.record.film.OutputTarget;

class TapeTest {

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Type \"ab c\" | Type ab c 50",
        "Type@10ms 'x' | Type x 10",
        "Type@.5 `x` | Type x 500",
        "Type two words | Type two words 50",
        "Type \"it's\" # why | Type it's 50",
        "Set TypingSpeed 0.1 Type \"x\" | Type x 100",
        "Down | Press Down 1 50",
        "Down@100ms 3 | Press Down 3 100",
        "Enter 2 | Press Enter 2 50",
        "PageUp Home | Press PageUp 1 50, Press Home 1 50",
        "Space | Press space 1 50",
        "Ctrl+C | Press C-c 1 0",
        "Ctrl+Shift+O | Press C-O 1 0",
        "Ctrl+Alt+x | Press C-x 1 0",
        "Alt+x | Press M-x 1 0",
        "Alt+Enter | Press Enter 1 0",
        "Shift+Tab | Press Shift-Tab 1 0",
        "Shift+a | Press A 1 0",
        "Ctrl+[ | Press Escape 1 0",
        "Ctrl+Left | Press Left 1 0",
        "Sleep 500ms | Sleep 500",
        "Sleep 2 | Sleep 2000",
        "Sleep 1.5s Sleep 1m | Sleep 1500, Sleep 60000",
        "Wait /done/ | Wait LINE done 15000",
        "Set WaitPattern /a/ Wait 'b' | Wait LINE b 15000",
        "Wait /1\\/2/ | Wait LINE 1\\/2 15000",
        "Wait+Screen@2s /a b/ | Wait SCREEN a b 2000",
        "Wait+Status@10ms /x/ | Wait STATUS x 10",
        "Set WaitTimeout 1s Set WaitPattern /y/ Wait+Screen | Wait SCREEN y 1000",
        "Hide Show | Hide, Show",
        "Screenshot a.png Screenshot \"b c.svg\" | Screenshot a.png, Screenshot b c.svg",
      })
  void readsWhatVhsReads(String tape, String steps) {
    assertEquals(steps, String.join(", ", parse(tape).steps().stream().map(this::text).toList()));
  }

  private String text(TapeStep step) {
    if (step instanceof TapeStep.Type type) {
      return "Type " + type.text() + " " + type.nanosEach() / 1_000_000;
    } else if (step instanceof TapeStep.Press press) {
      return "Press " + press.key() + " " + press.count() + " " + press.nanosEach() / 1_000_000;
    } else if (step instanceof TapeStep.Sleep sleep) {
      return "Sleep " + sleep.nanos() / 1_000_000;
    } else if (step instanceof TapeStep.Wait wait) {
      return "Wait " + wait.region() + " " + wait.pattern() + " " + wait.nanos() / 1_000_000;
    } else if (step instanceof TapeStep.Filming filming) {
      return filming.on() ? "Show" : "Hide";
    }
    return "Screenshot " + ((TapeStep.Screenshot) step).output().file();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Sleep | 1:6: expected a time such as 500ms or 2s, up to one day, found the end of the line",
        "Sleep -1 | 1:7: expected a time such as 500ms or 2s, up to one day, found -1",
        "Sleep 1.2.3 | 1:7: expected a time such as 500ms or 2s, up to one day, found 1.2.3",
        "Sleep 1e99 | 1:7: expected a time such as 500ms or 2s, up to one day, found 1e99",
        "Type@1e9 \"a\" | 1:6: expected a time such as 500ms or 2s, up to one day, found 1e9",
        "Sleep 1h | 1:7: expected a time such as 500ms or 2s, up to one day, found 1h",
        "Down -3 | 1:6: expected a count from 0 to 10000, found -3",
        "Output /tmp/a.svg | 1:8: expected an output file, in quotes if it begins with / or ~, found /tmp/",
        "Wait /a\\/b | 1:6: expected a closing /, found the end of the line",
        "Sleep 9999m | 1:7: expected a time of up to one day, found 9999",
        "Jump | 1:1: expected a command such as Type or Sleep, found Jump",
        "\"x\" | 1:1: expected a command such as Type or Sleep, found \"x\"",
        "Type \"x | 1:6: expected a closing \", found the end of the line",
        "Type 5 | 1:6: expected text to type, found 5",
        "Down 99999 | 1:6: expected a count from 0 to 10000, found 99999",
        "Down 1.5 | 1:6: expected a whole number, found 1.5",
        "Ctrl+ | 1:6: expected a key, found the end of the line",
        "Ctrl | 1:5: expected + and a key after Ctrl, found the end of the line",
        "Ctrl+Nope | 1:6: expected a key, found Nope",
        "Wait+Else /x/ | 1:6: expected Screen, Line or Status, found Else",
        "Wait | 1:5: expected a regular expression between slashes or in quotes, found the end of the line",
        "Wait /(/ | 1:6: expected a regular expression, found /(/ (Unclosed group)",
        "Set Nope 1 | 1:5: expected a setting such as Width, found Nope",
        "Set Framerate 0 | 1:15: expected frames per second from 1 to 100, found 0",
        "Set Framerate 1000000 | 1:15: expected frames per second from 1 to 100, found 1000000",
        "Set Cols 501 | 1:10: expected columns from 1 to 500, found 501",
        "Set Width 5 | 1:11: expected pixels from 10 to 5000, found 5",
        "Set PlaybackSpeed 0 | 1:19: expected a speed from 0.01 to 100, found 0",
        "Set CursorBlink maybe | 1:17: expected true or false, found maybe",
        "Set Theme Dracula | 1:11: expected one of okabe-ito, light, solarized-dark, high-contrast, found Dracula",
        "Type x Set Rows 9 | 1:12: expected Set Rows before the first key or pause, found it later",
        "Output demo.mp4 | 1:8: expected a file name ending in .cast, .svg, .gif, .txt, .ascii, found demo.mp4",
        "Screenshot a.jpg | 1:12: expected a file name ending in .svg, .png, .txt, found a.jpg",
        "Require ffmpeg | 1:1: expected a command that needs no shell or clipboard, found Require",
        "Env A \"b\" | 1:1: expected a command that needs no shell or clipboard, found Env",
        "Copy \"a\" | 1:1: expected a command that needs no shell or clipboard, found Copy",
        "Paste | 1:1: expected a command that needs no shell or clipboard, found Paste",
        "Source other.txt | 1:8: expected a file name ending in .tape, found other.txt",
        "Source none.tape | 1:8: none.tape: expected a tape, found none",
        "Source demo.tape | 1:8: expected a tape that does not include itself, found demo.tape",
        "Type \"overfit l2\" | 1:1: expected Enter after the command line, found the end of the tape",
        "Type \"overfit l2\" Down | 1:19: expected Enter after the command line, found another command",
        "Type \"overfit & cat\" Enter | 1:1: expected a command without shell syntax, found &",
        "Type 'overfit \"$HOME\"' Enter | 1:1: expected a command without shell syntax, found $",
        "Type 'overfit \"l2' Enter | 1:1: expected a closing \" in the command line, found overfit \"l2",
      })
  void errorsHaveTheirPosition(String tape, String message) {
    String found = assertThrows(InputException.class, () -> parse(tape)).getMessage();
    assertEquals("demo.tape:" + message, found);
  }

  @Test
  void countsLines() {
    InputException e = assertThrows(InputException.class, () -> parse("# one\r\n\n\tJump\n"));
    assertTrue(e.getMessage().startsWith("demo.tape:3:2: "), e.getMessage());
  }

  @Test
  void controlCharactersAreReportedByCode() {
    InputException e = assertThrows(InputException.class, () -> parse("\u0007"));
    assertEquals(
        "demo.tape:1:1: expected a command such as Type or Sleep, found U+0007", e.getMessage());
  }

  @Test
  void invalidUtf8IsReportedWithItsPosition() throws IOException {
    Files.write(folder.resolve("demo.tape"), new byte[] {'#', '\n', 'T', (byte) 0xff, 0, 1});
    InputException e = assertThrows(InputException.class, () -> Tapes.parse("demo.tape", folder));
    assertEquals("demo.tape:2:2: expected a text file in UTF-8, found other bytes", e.getMessage());
  }

  @Test
  void tapesNestUpToTenDeep() throws IOException {
    for (int i = 0; i < 11; i++) {
      write(i + ".tape", "Source " + "'" + (i + 1) + ".tape'");
    }
    InputException e = assertThrows(InputException.class, () -> Tapes.parse("0.tape", folder));
    assertEquals("9.tape:1:8: expected at most 10 nested tapes, found more", e.getMessage());
  }

  @Test
  void includedTapesCountTowardsTheLimitOfSteps() {
    write("a.tape", "Enter\n".repeat(1000));
    write("b.tape", "Source a.tape\n".repeat(1000));
    InputException e = assertThrows(InputException.class, () -> parse("Source b.tape"));
    assertEquals("a.tape:1:1: expected at most 100000 steps, found more", e.getMessage());
  }

  @Test
  void anIncludedTapeAddsItsStepsButNoOutput() {
    write("keys.tape", "Output b.cast\nDown\n");
    Tape tape = parse("Output a.cast\nSource keys.tape\nUp");
    assertEquals(List.of("a.cast"), tape.outputs().stream().map(OutputTarget::file).toList());
    assertEquals(2, tape.steps().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Type 'overfit' Enter Down | []",
        "Type 'overfit l2 --seed 7' Enter Down | [l2, --seed, 7]",
        "Hide Type overfit Sleep 1s Space Type '\"my file\".toml' Sleep 1 Enter Show Down | [my file.toml]",
        "Type 'target/overfit a\\ b' Enter Down | [a b]",
        "Type \"overfit '' '$'\" Enter Down | [, $]",
        "Down | []",
        "Down Type 'overfit l2' Enter | []",
      })
  void aCommandThatIsTypedFirstOpensTheProgram(String tape, String arguments) {
    assertEquals(arguments, parse(tape).opening().arguments().toString());
  }

  @Test
  void theCommandIsNotAmongTheSteps() {
    Tape tape = parse("Hide Type 'overfit l2' Sleep 1s Enter Sleep 2s Show Down");
    assertEquals(
        List.of("Hide", "Sleep 2000", "Show", "Press Down 1 50"),
        tape.steps().stream().map(this::text).toList());
  }

  @Test
  void aCellIsTenByTwentyPixels() {
    ProgramLaunch opening = parse("Set Width 1205\nSet Height 600").opening();
    assertEquals(120, opening.columns());
    assertEquals(30, opening.rows());
  }

  @Test
  void settingsWithoutEffectAreNamedInOneWarning() {
    String tape =
        """
        Set FontSize 22
        Set FontFamily "Some Font"
        Set Padding 2px
        Set FontSize 23 Set LineHeight 1.2
        Set MarginFill "#000000"
        Set Theme { "name": "Mine" }
        Subtitle "hello"
        ScrollUp@10ms 3
        Down
        """;
    Tape read = parse(tape);
    assertEquals(
        "demo.tape:1:5: FontSize, FontFamily, Padding, LineHeight, MarginFill, a JSON theme,"
            + " Subtitle, ScrollUp have no effect here",
        read.warning().orElseThrow());
    assertEquals(1, read.steps().size());
  }

  private Tape parse(String tape) {
    write("demo.tape", tape);
    return Tapes.parse("demo.tape", folder);
  }

  private void write(String name, String text) {
    try {
      Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
