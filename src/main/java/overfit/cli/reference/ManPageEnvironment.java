package overfit.cli.reference;

import overfit.screen.Glyphs;

/** The section of the manual page on environment variables. */
record ManPageEnvironment(Roff page) {

  void write() {
    page.section("ENVIRONMENT");
    terminal();
    colours();
    page.entry(
        "XDG_CONFIG_HOME, XDG_CONFIG_DIRS, XDG_STATE_HOME, XDG_CACHE_HOME",
        "Base folders of the files above.");
    page.entry("OVERFIT_DEBUG", "If 1, the same as --debug in every command line.");
    page.entry("JAVA_HOME", "The Java that runs the program; by default, the first in PATH.");
  }

  private void terminal() {
    page.entry(
        "LC_ALL, LC_CTYPE, LANG", "In a UTF-8 locale plots use braille characters, else ASCII.");
    page.entry("TERM, COLORTERM", "The number of colours.");
    page.entry("COLORFGBG", "Whether the background is light, as in 0;15; selects the theme.");
    page.entry("SSH_CONNECTION, SSH_TTY", "If one is set, the default frame rate is lower.");
    page.entry(
        "OVERFIT_GLYPHS",
        "The characters of plots and signs, like --glyphs: "
            + String.join(", ", Glyphs.titles())
            + ".");
    page.entry(
        "VTE_CJK_WIDTH", "If wide, the narrow characters are used, as with --glyphs narrow.");
  }

  private void colours() {
    page.entry(
        "NO_COLOR, CLICOLOR=0",
        "If set, colours are off, and runs differ by line style. NO_COLOR goes before the"
            + " following.");
    page.entry(
        "FORCE_COLOR, CLICOLOR_FORCE",
        "If set and not 0 or false, colours are on, also in pipes and on terminals that promise none; with"
            + " FORCE_COLOR=2 at least 256, with 3 in 24 bits. FORCE_COLOR=0 turns them off.");
  }
}
