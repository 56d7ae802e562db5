package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapabilitiesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM=xterm LANG=en_US.UTF-8 | BRAILLE | LANG=en_US.UTF-8",
        "TERM=xterm LANG=C.utf8 | BRAILLE | LANG=C.utf8",
        "TERM=xterm LANG=C.UTF-8 LC_ALL=C | ASCII | LC_ALL=C is not UTF-8",
        "TERM=xterm LANG=C LC_CTYPE=C.UTF-8 | BRAILLE | LC_CTYPE=C.UTF-8",
        "TERM=xterm LANG=C.UTF-8 LC_ALL= | BRAILLE | LANG=C.UTF-8",
        "TERM=xterm LANG=de_DE@euro | ASCII | LANG=de_DE@euro is not UTF-8",
        "TERM=xterm | ASCII | neither LC_ALL nor LC_CTYPE nor LANG is set",
        "TERM=linux LANG=C.UTF-8 | BLOCKS | TERM=linux has no braille",
        "TERM=linux LANG=C | ASCII | LANG=C is not UTF-8",
        "TERM=rxvt-unicode-256color LANG=C.UTF-8 | BLOCKS | TERM=rxvt-unicode-256color has no braille",
        "TERM=vt100 LANG=C.UTF-8 | ASCII | TERM=vt100",
        "TERM=vt220 LANG=C.UTF-8 | ASCII | TERM=vt220",
        "TERM=screen LANG=C.UTF-8 | BRAILLE | LANG=C.UTF-8",
        "TERM=xterm LANG=ja_JP.UTF-8 VTE_CJK_WIDTH=wide | NARROW | VTE_CJK_WIDTH=wide",
        "TERM=xterm LANG=ja_JP.UTF-8 VTE_CJK_WIDTH=narrow | BRAILLE | LANG=ja_JP.UTF-8",
        "TERM=xterm LANG=ja_JP VTE_CJK_WIDTH=wide | ASCII | LANG=ja_JP is not UTF-8",
        "TERM=xterm LANG=C OVERFIT_GLYPHS=braille | BRAILLE | OVERFIT_GLYPHS=braille",
        "TERM=xterm LANG=C.UTF-8 OVERFIT_GLYPHS=blocks | BLOCKS | OVERFIT_GLYPHS=blocks",
        "TERM=vt100 LANG=C OVERFIT_GLYPHS=narrow | NARROW | OVERFIT_GLYPHS=narrow",
        "TERM=xterm LANG=C.UTF-8 OVERFIT_GLYPHS=ascii | ASCII | OVERFIT_GLYPHS=ascii",
        "TERM=xterm LANG=C.UTF-8 OVERFIT_GLYPHS= | BRAILLE | LANG=C.UTF-8",
        "TERM=xterm LANG=C.UTF-8 OVERFIT_GLYPHS=dots | BRAILLE | LANG=C.UTF-8",
      })
  void glyphsFollowTheLocaleAndTheTerminal(String environment, String glyphs, String reason) {
    Capabilities.Choice<?> choice = capabilities(environment).glyphs();
    assertEquals(glyphs + ": " + reason, choice.value() + ": " + choice.reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM=xterm | ANSI | TERM=xterm",
        "TERM=linux | ANSI | TERM=linux",
        "TERM=xterm-256color | INDEXED | TERM=xterm-256color",
        "TERM=screen.xterm-256color | INDEXED | TERM=screen.xterm-256color",
        "TERM=xterm-direct | TRUECOLOUR | TERM=xterm-direct",
        "TERM=xterm-kitty | TRUECOLOUR | TERM=xterm-kitty",
        "TERM=xterm-256color COLORTERM=truecolor | TRUECOLOUR | COLORTERM=truecolor",
        "TERM=xterm COLORTERM=24bit | TRUECOLOUR | COLORTERM=24bit",
        "TERM=xterm COLORTERM=yes | ANSI | TERM=xterm",
        "TERM=screen-256color COLORTERM=truecolor | INDEXED"
            + " | TERM=screen-256color lacks truecolor",
        "TERM=screen-256color COLORTERM=truecolor TMUX=x | TRUECOLOUR | COLORTERM=truecolor",
        "TERM=xterm-256color NO_COLOR=1 COLORTERM=truecolor | NONE | NO_COLOR is set",
        "TERM=xterm-256color NO_COLOR= | INDEXED | TERM=xterm-256color",
        "TERM=vt100 COLORTERM=truecolor | NONE | TERM=vt100",
        "TERM=dumb | NONE | TERM=dumb",
        "TERM=dumb FORCE_COLOR=1 | ANSI | FORCE_COLOR=1",
        "TERM=vt100 CLICOLOR_FORCE=1 | ANSI | CLICOLOR_FORCE=1",
        "TERM= FORCE_COLOR=true | ANSI | FORCE_COLOR=true",
        "TERM=xterm FORCE_COLOR=2 | INDEXED | FORCE_COLOR=2",
        "TERM=xterm FORCE_COLOR=3 | TRUECOLOUR | FORCE_COLOR=3",
        "TERM=xterm-256color FORCE_COLOR=1 | INDEXED | TERM=xterm-256color",
        "TERM=xterm FORCE_COLOR=0 | NONE | FORCE_COLOR=0",
        "TERM=xterm FORCE_COLOR=false CLICOLOR_FORCE=1 | NONE | FORCE_COLOR=false",
        "TERM=xterm FORCE_COLOR=1 NO_COLOR=1 | NONE | NO_COLOR is set",
        "TERM=xterm CLICOLOR_FORCE=1 NO_COLOR=1 | NONE | NO_COLOR is set",
        "TERM=xterm FORCE_COLOR= | ANSI | TERM=xterm",
        "TERM=xterm CLICOLOR=0 | NONE | CLICOLOR=0",
        "TERM=xterm CLICOLOR=0 CLICOLOR_FORCE=1 | ANSI | TERM=xterm",
        "TERM=xterm CLICOLOR=1 | ANSI | TERM=xterm",
        "TERM=dumb CLICOLOR=1 | NONE | TERM=dumb",
        "TERM=dumb CLICOLOR_FORCE=0 | NONE | TERM=dumb",
      })
  void coloursFollowWhatTheTerminalPromises(String environment, String colours, String reason) {
    Capabilities.Choice<?> choice = capabilities(environment).colours();
    assertEquals(colours + ": " + reason, choice.value() + ": " + choice.reason());
  }

  @ParameterizedTest
  @CsvSource({
    "TERM=xterm, true, false",
    "TERM=dumb, false, false",
    "TERM=xterm NO_COLOR=1, false, false",
    "TERM=xterm FORCE_COLOR=1, true, true",
    "TERM=dumb FORCE_COLOR=1, true, true",
    "TERM= CLICOLOR_FORCE=1, true, true",
    "TERM=xterm CLICOLOR=0, false, false",
    "TERM=xterm CLICOLOR=1, true, false",
    "TERM=xterm FORCE_COLOR=0 CLICOLOR_FORCE=1, false, false",
    "TERM=xterm NO_COLOR=1 FORCE_COLOR=1, false, false",
  })
  void textIsColouredOnTerminalsAndElsewhereIfForced(
      String environment, boolean terminal, boolean pipe) {
    Capabilities capabilities = capabilities(environment);
    assertEquals(terminal, capabilities.coloursText(true));
    assertEquals(pipe, capabilities.coloursText(false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM=xterm | true | true | true | TERM=xterm",
        "TERM=xterm | false | true | false | standard input is not a terminal",
        "TERM=xterm | true | false | false | standard output is not a terminal",
        "LANG=C | true | true | false | TERM is not set",
        "TERM= | true | true | false | TERM is not set",
        "TERM=dumb | true | true | false | TERM=dumb cannot move its cursor",
        "TERM=unknown | true | true | false | TERM=unknown cannot move its cursor",
      })
  void aScreenNeedsATerminalThatCanMoveItsCursor(
      String environment, boolean input, boolean output, boolean possible, String reason) {
    Capabilities.Choice<?> choice = Capabilities.of(map(environment), input, output).screen();
    assertEquals(possible + ": " + reason, choice.value() + ": " + choice.reason());
  }

  @ParameterizedTest
  @CsvSource({"xterm,true", "tmux-256color,true", "linux,false", "vt100,false", "vt220,false"})
  void consolesAndHardwareTerminalsAreNotModern(String term, boolean modern) {
    assertEquals(modern, capabilities("TERM=" + term).modern().value());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TERM=xterm | okabe-ito | COLORFGBG is not set",
        "COLORFGBG=15;0 | okabe-ito | COLORFGBG=15;0 has a dark background",
        "COLORFGBG=0;8 | okabe-ito | COLORFGBG=0;8 has a dark background",
        "COLORFGBG=0;15 | light | COLORFGBG=0;15 has a light background",
        "COLORFGBG=0;7 | light | COLORFGBG=0;7 has a light background",
        "COLORFGBG=0;default;15 | light | COLORFGBG=0;default;15 has a light background",
        "COLORFGBG=0;default | okabe-ito | COLORFGBG=0;default names no background",
        "COLORFGBG=15 | okabe-ito | COLORFGBG=15 names no background",
        "COLORFGBG=0;16 | okabe-ito | COLORFGBG=0;16 names no background",
        "COLORFGBG= | okabe-ito | COLORFGBG is not set",
      })
  void theThemeFollowsTheBackgroundThatTheTerminalNames(
      String environment, String theme, String reason) {
    Capabilities.Choice<?> choice = capabilities(environment).theme();
    assertEquals(theme + ": " + reason, choice.value() + ": " + choice.reason());
  }

  private static Capabilities capabilities(String environment) {
    return Capabilities.of(map(environment), true, true);
  }

  private static Map<String, String> map(String environment) {
    Map<String, String> map = new HashMap<>();
    for (String variable : environment.split(" ")) {
      String[] parts = variable.split("=", 2);
      map.put(parts[0], parts[1]);
    }
    return map;
  }
}
