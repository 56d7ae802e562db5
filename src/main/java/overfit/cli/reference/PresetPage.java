package overfit.cli.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import overfit.config.Edit;
import overfit.config.FileFormat;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;

/** The manual page on the files of presets, generated from the catalogue of settings. */
final class PresetPage {

  /** The first line of a file. */
  private static final String FORMAT = FileFormat.KEY + " = \"" + FileFormat.CURRENT.since() + '"';

  private final Roff page = new Roff();

  String text() {
    page.header(Page.PRESET.file(), "File Formats");
    page.section("NAME");
    page.text("overfit-preset - experiments of overfit, in files");
    description();
    keys();
    data();
    settings();
    page.section("ERRORS");
    page.text(
        "Another key, a value outside its domain and settings that contradict each other are errors"
            + " with the line, what was expected and what was found. Nothing is trained then.");
    page.section("SEE ALSO");
    page.text("overfit(1), overfit-lesson(5), overfit-tape(5)");
    return page.text();
  }

  private void description() {
    page.section("DESCRIPTION");
    page.text(
        "A preset describes an experiment: one or more runs, with their settings. It is a TOML"
            + " file, https://toml.io, in UTF-8. `overfit FILE.toml` opens it, and `overfit train"
            + " FILE.toml` trains it without the screen; `overfit presets NAME --toml` prints a"
            + " built-in one, to copy and edit; on the screen, s saves the experiment as one. In a"
            + " folder of presets (see FILES in overfit(1)) it is found by its name.");
    page.example(
        FORMAT,
        "title = \"Two strengths of L2\"",
        "about = \"Ten times that of the lesson, and the lesson's.\"",
        "",
        "[training]",
        "epochs = 1000",
        "",
        "[runs.weak]",
        "regularization.l2 = 0.1",
        "",
        "[runs.strong]",
        "regularization.l2 = 1.0",
        "",
        "[[runs.weak.edits]]",
        "epoch = 340",
        "regularization.l2 = 0.2");
  }

  private void keys() {
    page.section("KEYS");
    format();
    page.entry("title", "A few words, for lists of presets.");
    page.entry("about", "What the experiment shows. An empty line begins a paragraph.");
    page.entry("watch", "One line on the screen that says what to watch.");
    tables();
  }

  private void format() {
    page.entry(
        FileFormat.KEY,
        "The version of overfit whose format the file has: "
            + FORMAT
            + ". A file without it counts as one of "
            + FileFormat.FIRST.since()
            + ", which neither standardized own points nor held any out. Both are now done for"
            + " its data.points, with a note, unless standardize and holdout are set. A file of a newer format"
            + " is refused with the version that it needs.");
  }

  private void tables() {
    page.entry(
        "[SECTION]",
        "Settings of all runs, by the names below. [training] and epochs = 1000 is the same as"
            + " training.epochs = 1000. What is not set has the value of the lesson.");
    page.entry(
        "[runs.NAME]",
        "A run, and the settings in which it differs from the others, by their keys. The first run"
            + " is the baseline. A name with other characters than letters, digits, - and _ is"
            + " quoted: [runs.\"L2 0.1\"]. Without runs there is one, named after the preset.");
    page.entry(
        "[[runs.NAME.edits]]",
        "A change during the run, and its epoch: the number of epochs completed before it, from 1."
            + " They are in the order of their epochs. Settings that can be changed: "
            + live()
            + ". In a preset without runs, [[edits]].");
    page.entry(
        "[session]",
        "The state of a saved experiment (session-*.toml of FILES in overfit(1)), which opens as a"
            + " preset by its path. This table is then ignored.");
  }

  private static String live() {
    return Edit.LIVE.stream().map(Setting::key).collect(Collectors.joining(", "));
  }

  private void data() {
    page.section("OWN DATA");
    page.text(
        "A file of points is beside the preset or in a folder below it; what it can contain is in"
            + " OWN DATA in overfit(1). Points in the same table are used instead of reading it.");
    page.example(
        FORMAT,
        "",
        "[data]",
        "file = \"mcycle.csv\"",
        "x = \"times\"",
        "y = \"accel\"",
        "holdout = 0.3");
    page.add(".PP");
    page.text("Points without a file are pairs:");
    page.example(FORMAT, "", "[data]", "points = [[-1, 0.5], [0, 0.2], [2.5, 1]]");
  }

  private void settings() {
    page.section("SETTINGS");
    page.text("Each with its default.");
    for (Section group : Section.values()) {
      page.add(".SS [" + group.key() + "]");
      Settings.all().stream().filter(setting -> setting.section() == group).forEach(this::setting);
    }
  }

  private <T> void setting(Setting<T> setting) {
    String help = setting.help();
    page.entry(
        setting.key() + " = " + initial(setting),
        help.substring(0, 1).toUpperCase(Locale.ROOT)
            + help.substring(1)
            + ": "
            + setting.domain().expected()
            + ".");
  }

  private static <T> String initial(Setting<T> setting) {
    Object literal = setting.domain().literal(setting.initial());
    if (literal instanceof String text) {
      return '"' + text + '"';
    }
    return literal instanceof List<?> list
        ? list.toString()
        : setting.domain().format(setting.initial());
  }
}
