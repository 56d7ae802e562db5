package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.cli.Console;
import overfit.cli.process.ExitCode;

class TerminalCommandTest {

  private final Console console = new Console();

  @Test
  void eachChoiceIsShownWithItsReason() {
    assertEquals(ExitCode.DONE, console.with("SSH_TTY", "/dev/pts/1").run("terminal"));
    assertEquals("", console.err());
    assertTrue(
        console
            .out()
            .startsWith(
                """
                 screen       impossible      standard input is not a terminal
                 glyphs       braille         LC_ALL=C.UTF-8
                 colours      256             TERM=xterm-256color
                 theme        okabe-ito       COLORFGBG is not set
                 frame rate   15 fps          SSH_TTY is set
                 frames       synchronized    TERM=xterm-256color
                 pasted text  bracketed       TERM=xterm-256color
                 clipboard    OSC 52          TERM=xterm-256color
                 mouse        available       TERM=xterm-256color
                """),
        console.out());
  }

  @Test
  void whereNoScreenIsPossibleItSaysWhatIs() {
    console.with("TERM", "dumb").run("terminal");
    assertTrue(
        console
            .out()
            .contains("\n no screen can be shown here; `overfit train` works without one\n"),
        console.out());
  }

  @Test
  void anOptionIsAReasonToo() {
    console.run("terminal", "--theme", "solarized-dark", "--fps", "5", "--glyphs", "narrow");
    assertTrue(console.out().contains(" solarized-dark  --theme solarized-dark\n"), console.out());
    assertTrue(console.out().contains(" 5 fps           --fps 5\n"), console.out());
    assertTrue(console.out().contains(" narrow          --glyphs narrow\n"), console.out());
  }

  @Test
  void chosenGlyphsAreShownInAnyLocale() {
    console.with("LC_ALL", "C").run("terminal", "--glyphs", "braille");
    assertTrue(console.out().contains(" ━1 ━2 ━3"), console.out());
    console.with("OVERFIT_GLYPHS", "narrow").run("terminal");
    assertTrue(console.out().contains(" ⠒1 ⠒2 ⠒3"), console.out());
  }

  @ParameterizedTest
  @CsvSource({"terminal", "train"})
  void whatDrawsDoesNotGuessGlyphsThatDoNotExist(String command) {
    assertEquals(
        ExitCode.BAD_INPUT, console.with("OVERFIT_GLYPHS", "brailel").run(command), console.out());
    assertEquals(
        "overfit: OVERFIT_GLYPHS: expected one of braille, blocks, narrow, ascii, found brailel"
            + " (did you mean braille?)\n",
        console.err());
  }

  @ParameterizedTest
  @CsvSource({"presets", "--version", "train --epochs 1 --json", "completion bash"})
  void glyphsThatDoNotExistAreNothingToOthers(String line) {
    assertEquals(
        ExitCode.DONE,
        console.with("OVERFIT_GLYPHS", "brailel").run(line.split(" ")),
        console.err());
  }

  @Test
  void forcedColoursAreInPipesToo() {
    console.with("FORCE_COLOR", "1").run("terminal");
    assertTrue(console.out().contains("\033[38;5;"), console.out());
    console.run("train", "l2", "--epochs", "2");
    assertTrue(console.out().contains("\033["), console.out());
    console.run("train", "l2", "--epochs", "2", "--json");
    assertFalse(console.out().contains("\033"), console.out());
    console.run("train", "--help");
    assertTrue(console.out().contains("\033["), console.out());
    console.with("NO_COLOR", "1").run("train", "l2", "--epochs", "2");
    assertFalse(console.out().contains("\033"), console.out());
  }

  @Test
  void theSampleUsesTheChosenGlyphs() {
    console.run("terminal");
    assertTrue(console.out().contains("⠉"), console.out());
    assertTrue(console.out().contains(" ━1 ━2 ━3 ━4 ━5 ━6 ━7 ━8 ━9 ━10 ━11 ━12\n"), console.out());
    assertFalse(console.out().contains("\033"));
    console.with("LC_ALL", "C").run("terminal");
    assertTrue(console.out().contains(" a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12\n"), console.out());
    assertTrue(console.out().chars().allMatch(c -> c < 0x7f));
  }

  @Test
  void onATerminalTheRunsHaveTheColoursOfTheTheme() {
    console.onTerminal().run("terminal", "--theme", "light");
    assertTrue(console.out().contains("\033[38;5;25m━1 \033[38;5;166m━2"), console.out());
    console.with("NO_COLOR", "1").run("terminal");
    assertTrue(console.out().contains("\n ━1 ━ ━2 ━ ·3 ━━ ━━4"), console.out());
    assertFalse(console.out().contains("\033"));
  }

  @Test
  void itFitsEightyColumns() {
    console.run("terminal");
    assertTrue(console.out().lines().allMatch(line -> line.length() <= 80), console.out());
  }
}
