package overfit.cli.reference;

import overfit.record.Recording;
import overfit.record.tape.TapeHelp;
import overfit.train.Snapshot;

/** The manual page's part on tapes. */
final class ManPageTapes {

  private final Roff page;

  ManPageTapes(Roff page) {
    this.page = page;
  }

  void write() {
    page.section("TAPES");
    page.text(
        "A tape says what is pressed, and when, in the grammar of VHS,"
            + " https://github.com/charmbracelet/vhs. It is played on a clock of its own; when it"
            + " has come to its end all of its files are written, and otherwise none.");
    page.example(
        "Output l2.gif",
        "Set Rows 24",
        "Type \"overfit l2 --seed 7\"",
        "Enter",
        "Wait+Status \"finished\"  # within 15 seconds",
        "Type \":sweep l2 0 0.1 1\"",
        "Enter",
        "Sleep 5s");
    opening();
    words();
    moments();
    page.add(".SS Commands of tapes");
    TapeHelp.commands(Recording.CELLS).forEach(this::entry);
    page.add(".SS What Set sets");
    page.text(
        "TypingSpeed, WaitTimeout and WaitPattern may change at any time; all others stand before"
            + " the first key or pause.");
    TapeHelp.settings().forEach(this::entry);
  }

  private void opening() {
    page.add(".PP");
    page.text(
        "First of all a tape opens the program: it types overfit, a preset and options, and"
            + " presses Enter; none of it is in the film. Before it only Output, Set, Source, Hide,"
            + " Show and Sleep may stand. A tape that opens nothing is refused, and so are --last,"
            + " --record, presets of your own by name instead of by file, and what only a shell can"
            + " do. --theme wins over Set Theme; --fps has no effect.");
  }

  private void words() {
    page.add(".PP");
    page.text(
        "Commands stand one after the other, several on a line if you like, each whole on its line;"
            + " # begins a comment. TIME is 500ms, 2s, 1m or a bare number of seconds,"
            + " up to a day. FILE and TEXT stand between two \", ' or `, without escapes, or are"
            + " plain words that begin with a letter, and neither a command nor a unit such as s. A path begins where"
            + " overfit is run, in a sourced tape too. PATTERN is a regular expression of Java"
            + " between slashes, with \\/ for a slash, or between quotes.");
  }

  private void moments() {
    page.add(".PP");
    page.text(
        "Training goes on from key to key, and while it does numbers move "
            + Snapshot.NUMBERS_PER_SECOND
            + " times a second, so that most epochs are never on the screen. To stop near one, wait"
            + " for a range of more than the epochs of an eighth of a second, as in Wait+Status"
            + " /epoch 1\\d\\d/ at 60 a second; to stop at one, type :goto 100 and press Enter.");
  }

  private void entry(TapeHelp help) {
    page.entry(help.usage(), help.help());
  }
}
