package overfit.cli.reference;

import overfit.cli.process.ErrorReports;
import overfit.config.preset.SavedSessions;

/** The section of the manual page on the files that the program finds and writes. */
record ManPageFiles(Roff page) {

  void write() {
    page.section("FILES");
    presets();
    state();
    page.entry(
        "$XDG_CACHE_HOME/overfit",
        "Files that make starts faster; they can be deleted at any time. Without XDG_CACHE_HOME,"
            + " under ~/.cache.");
  }

  private void presets() {
    page.entry(
        "$XDG_CONFIG_HOME/overfit/presets/NAME.toml",
        "Your own presets, found by name. Without XDG_CONFIG_HOME, under ~/.config.");
    page.entry(
        "$XDG_CONFIG_DIRS/overfit/presets/NAME.toml",
        "Shared presets, in each of the folders that XDG_CONFIG_DIRS lists with colons. Without"
            + " XDG_CONFIG_DIRS, in /etc/xdg.");
    page.entry(
        "$XDG_CONFIG_HOME/overfit/lessons/NAME.md, $XDG_CONFIG_DIRS/overfit/lessons/NAME.md",
        "Lessons, found in the same way (see overfit-lesson(5)).");
  }

  private void state() {
    page.entry(
        "$XDG_STATE_HOME/overfit/session-*.toml",
        "Open and closed experiments, one file for each process, for --last: saved with every"
            + " change, every minute while training, and at the end, so that a killed process loses"
            + " little. --last opens the newest, rather than one that is still open elsewhere. The "
            + SavedSessions.KEPT
            + " newest closed ones are kept; each also opens as a preset by its path, such as overfit"
            + " ~/.local/state/overfit/session-4711-86400-1f2e3d4c.toml, with its runs from the start. Without XDG_STATE_HOME, under ~/.local/state.");
    page.entry(
        "$XDG_STATE_HOME/overfit/lessons.toml",
        "What is done of each lesson, saved with every step.");
    page.entry(
        "$XDG_STATE_HOME/overfit/error-*.txt",
        "Reports of the last "
            + ErrorReports.KEPT
            + " internal errors: version, Java, system, command line and stack trace.");
  }
}
