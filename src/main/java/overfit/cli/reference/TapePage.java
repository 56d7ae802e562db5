package overfit.cli.reference;

import overfit.record.Recording;
import overfit.record.tape.TapeHelp;
import overfit.train.Snapshot;

/** The manual page on tapes, generated from the help of their commands and settings. */
final class TapePage {

  private final Roff page = new Roff();

  String text() {
    page.header(Page.TAPE.file(), "File Formats");
    page.section("NAME");
    page.text("overfit-tape - scripts of keys and waits, for films of overfit");
    page.section("SYNOPSIS");
    page.add(".B overfit record");
    page.add(".IR TAPE");
    page.add(".RI [ -o\\ FILE ]...");
    page.section("DESCRIPTION");
    page.text(
        "A tape is a script of key presses and waits in the syntax of VHS,"
            + " https://github.com/charmbracelet/vhs. It is played in simulated time. Its files are"
            + " written at the end; if the tape fails, none is written.");
    page.example(
        "Output l2.gif",
        "Set Rows 24",
        "Type \"overfit l2 --seed 7\"",
        "Enter",
        "Wait+Status \"finished\"  # within 15 seconds",
        "Type \":sweep l2 0 0.1 1\"",
        "Enter",
        "Sleep 5s");
    page.add(".PP");
    page.text("One that makes a still of the fit to a file of points:");
    page.example(
        "Set Width 1000",
        "Set Height 600",
        "Type \"overfit no-regularization --data mcycle.csv --optimizer adam --l2 0.01\"",
        "Enter",
        "Wait+Status@30s /finished/",
        "Screenshot mcycle.svg");
    opening();
    formats();
    page.section("SYNTAX");
    syntax();
    page.section("TIME");
    timing();
    page.section("COMMANDS");
    TapeHelp.commands(Recording.CELLS).forEach(this::entry);
    page.section("SETTINGS OF SET");
    page.text(
        "TypingSpeed, WaitTimeout and WaitPattern can be set at any time; all others must come"
            + " before the first key or pause.");
    TapeHelp.settings().forEach(this::entry);
    page.section("SEE ALSO");
    page.text("overfit(1), overfit-preset(5)");
    return page.text();
  }

  private void opening() {
    page.add(".PP");
    page.text(
        "A tape first opens the program: it types overfit, a preset and options, and presses"
            + " Enter; this is not in the film. Only Output, Set, Source, Hide, Show and Sleep can"
            + " come before it. A tape that does not open the program is an error, and so are"
            + " --last, --record, your own presets by name (use the file), and anything that needs a"
            + " shell. --theme overrides Set Theme; --fps has no effect.");
  }

  /** What is written, and that it is always the same. */
  private void formats() {
    page.add(".PP");
    page.text(
        "The same tape gives the same bytes, on any machine and any version of Java. -o, which can"
            + " be repeated, replaces the files that the tape names with Output. Asciicasts are of"
            + " version 2, or 3 with --cast-version 3; SVG films are animated without scripts; text"
            + " has every frame. VHS plays tapes too, in real time, but for Wait+Status, which is an"
            + " extension: Wait+Status \"finished\" waits for text in the first row. With :speed max"
            + " a tape trains 5000 epochs per second.");
  }

  private void syntax() {
    page.text(
        "A line can have several commands; a command cannot continue on the next line. # begins a"
            + " comment. TIME is 500ms, 2s, 1m or a number of seconds, up to one day. FILE and TEXT"
            + " are quoted with \", ' or `, without escapes, or are plain words that begin with a"
            + " letter and are neither a command nor a unit such as s. Paths are relative to the"
            + " working directory, in a sourced tape too; in quotes, ~/ is your home directory."
            + " PATTERN is a Java regular expression"
            + " between slashes, with \\/ for a slash, or between quotes.");
  }

  private void timing() {
    page.text(
        "Training continues between keys. Meanwhile the numbers on the screen change "
            + Snapshot.NUMBERS_PER_SECOND
            + " times per second, so most epochs are never shown. To stop near an epoch, wait for a"
            + " range of more epochs than pass in an eighth of a second, as in Wait+Status"
            + " /epoch 1\\d\\d/ at 60 per second. To stop at an exact epoch, type :goto 100 and"
            + " press Enter.");
  }

  private void entry(TapeHelp help) {
    page.entry(help.usage(), help.help());
  }
}
