package overfit.cli.reference;

import java.util.List;
import java.util.Locale;
import overfit.cli.option.CommonOption;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ErrorReports;
import overfit.config.Formulas;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
import overfit.config.preset.SavedSessions;
import overfit.screen.Glyphs;
import overfit.tui.command.CommandHelp;
import overfit.tui.command.KeyHelp;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page of the program, generated from the commands, the catalogue of settings and the
 * keys.
 */
public final class ManPage {

  private final Presets bundled = Presets.bundledAlone();

  private final CommandLine commands;
  private final Roff page = new Roff();

  public ManPage(CommandLine commands) {
    this.commands = commands;
  }

  public String text() {
    page.header(Page.OVERFIT.file(), "User Commands");
    page.section("NAME");
    page.text("overfit - a terminal lab for the training loop");
    synopsis();
    page.section("DESCRIPTION");
    page.text(
        "Trains small neural networks on a noisy curve while you watch. The screen shows the"
            + " settings, the fit between the samples and the true function, and the losses;"
            + " settings can be changed during training. All runs of a preset start from the same"
            + " data and the same initial weights, so that they differ only by their settings.");
    commands();
    common();
    settings();
    ownData();
    formulas();
    presets();
    keys();
    palette();
    rest();
    return page.text();
  }

  private void synopsis() {
    page.section("SYNOPSIS");
    page.add(".B overfit");
    page.add(".RI [ PRESET | FILE.toml ]");
    own(commands.getCommandSpec()).forEach(this::synopsisOf);
    page.add(".RI [ SETTINGS ]");
    visible().forEach(this::synopsis);
  }

  private void synopsis(CommandSpec command) {
    page.add(".br");
    page.add(".B overfit " + Roff.escape(command.name()));
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      String label = Roff.escape(parameter.paramLabel());
      boolean needed = parameter.arity().min() > 0;
      page.add(needed ? ".I " + label : ".RI [ " + label + " | FILE.toml ]");
    }
    own(command).forEach(this::synopsisOf);
    if (command.findOption("--" + Settings.SEED.name()) != null) {
      page.add(".RI [ SETTINGS ]");
    }
  }

  private void synopsisOf(OptionSpec option) {
    page.add(".RI [ " + Roff.escape(synopsis(option)) + " ]");
  }

  private static String synopsis(OptionSpec option) {
    return option.longestName() + (option.arity().max() == 0 ? "" : "\\ " + option.paramLabel());
  }

  private void commands() {
    page.section("COMMANDS");
    page.entry("overfit", "Opens the screen; training starts at once.");
    options(commands.getCommandSpec());
    for (CommandSpec command : visible()) {
      page.entry(
          "overfit " + command.name(), String.join(" ", command.usageMessage().description()));
      options(command);
    }
  }

  /** The options of every command, which the sections of the commands leave out. */
  private void common() {
    page.add(".PP");
    page.text("Options of all commands, valid anywhere in a command line:");
    page.add(".RS");
    commands.getCommandSpec().options().stream().filter(CommonOption::isOne).forEach(this::option);
    page.add(".RE");
  }

  private void option(OptionSpec option) {
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    page.entry(String.join(", ", option.names()) + label, String.join(" ", option.description()));
  }

  private void options(CommandSpec command) {
    page.add(".RS");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      page.entry(parameter.paramLabel(), String.join(" ", parameter.description()));
    }
    own(command).forEach(this::option);
    page.add(".RE");
  }

  private List<CommandSpec> visible() {
    return commands.getSubcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(spec -> !spec.usageMessage().hidden())
        .toList();
  }

  /** The options of one command, without settings and options common to all. */
  private static List<OptionSpec> own(CommandSpec command) {
    return command.options().stream()
        .filter(option -> option.group() == null && !CommonOption.isOne(option))
        .toList();
  }

  private void settings() {
    page.section("SETTINGS");
    page.text(
        "Every setting is an option on the command line, by its name, and a key in presets, by its"
            + " section and name. An option overrides the settings that the preset gives to all its"
            + " runs, but not the settings of a single run; with --run NAME, options override those"
            + " of that run too.");
    for (Section group : Section.values()) {
      page.add(".SS " + group.title());
      Settings.all().stream().filter(setting -> setting.section() == group).forEach(this::setting);
    }
  }

  private void ownData() {
    page.section("OWN DATA");
    page.text(
        "A file of points has two or more columns, separated by commas, semicolons, tabs, bars or"
            + " blanks. Without --x and --y, two columns are x and y, as are columns with these"
            + " names; a first column that numbers the lines is skipped. Decimal commas (where the"
            + " separator is not a comma), quotes, UTF-8 or UTF-16 with a byte order mark, comments"
            + " that begin with # and prose before the numbers are read. ISO dates count as days"
            + " since 1970-01-01. A line without a number (empty, NA, N/A, NaN, NaT, null, None,"
            + " missing, ?, - or --) is left out, with a note; --strict refuses it. Any other text"
            + " is an error. Numbers reach to 1e15. A preset names a file beside it, or in a folder"
            + " below its own; points written in the same table are used instead of reading it.");
    page.add(".PP");
    page.text(
        "All numbers are shown in the units of the file. For training, x and y are standardized:"
            + " less their mean, divided by their standard deviation, both of the points to train"
            + " on. Bends of huber and smooth-l1 are then at one standard deviation of y. The"
            + " held-out points are the first of torch.randperm(n) from the seed; the points to"
            + " train on keep the order of the file. Points that are edited by hand stay in their"
            + " set, and the units those at the start of the run. With a known target and points"
            + " held out, these give validation_loss, beside the exact test loss.");
  }

  private void setting(Setting<?> setting) {
    page.entry(ExperimentOptions.label(setting), ExperimentOptions.description(setting));
    page.add(".br");
    page.add(".BR " + Roff.escape(setting.key()));
    page.text("in presets; changing it on the screen " + setting.change().words() + ".");
  }

  private void formulas() {
    page.section("FORMULAS");
    for (Formulas group : Formulas.values()) {
      page.add(".SS " + Roff.escape(group.title()));
      page.table(group.formulas());
    }
  }

  private void presets() {
    page.section("PRESETS");
    page.text(
        "A preset is a TOML file; overfit-preset(5) describes it. Its file can be named, or its name"
            + " if it is built in, or in a folder of presets (see FILES). Of several presets with"
            + " the same name, the name opens the built-in one, then yours, then that of the first"
            + " shared folder; the others are opened by their paths.");
    page.add(".PP");
    page.text("Built-in presets:");
    for (String name : bundled.names()) {
      page.entry(name, bundled.find(name).title());
    }
  }

  private void keys() {
    page.section("KEYS");
    for (KeyHelp key : KeyHelp.all()) {
      page.entry(key.keys().replace(" ", ", "), sentence(key.help()));
    }
  }

  private void palette() {
    page.section("COMMANDS IN THE PALETTE");
    page.text(
        "After a colon, type one of these commands, the name of any key's action, or the name of a"
            + " setting and a value. Tab completes.");
    for (CommandHelp command : CommandHelp.all()) {
      page.entry(command.usage(), sentence(command.help()));
    }
  }

  private static String sentence(String help) {
    return help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1) + ".";
  }

  private void rest() {
    new ManPageNumbers(page).write();
    page.section("EXIT STATUS");
    page.entry("0", "Success.");
    page.entry("1", "Internal error; one line on standard error says where its report is.");
    page.entry("2", "Invalid usage or input; one line on standard error says what was expected.");
    page.entry(
        "3",
        "A run diverged: its loss or weights are no longer finite. The results are still written.");
    page.entry("128+n", "Ended by signal n; train first prints the results so far.");
    page.section("FILES");
    page.entry(
        "$XDG_CONFIG_HOME/overfit/presets/NAME.toml",
        "Your own presets, found by name. Without XDG_CONFIG_HOME, under ~/.config.");
    page.entry(
        "$XDG_CONFIG_DIRS/overfit/presets/NAME.toml",
        "Shared presets, in each of the folders that XDG_CONFIG_DIRS lists with colons. Without"
            + " XDG_CONFIG_DIRS, in /etc/xdg.");
    page.entry(
        "$XDG_STATE_HOME/overfit/session-*.toml",
        "Open and closed experiments, one file for each process, for --last: saved with every"
            + " change, every minute while training, and at the end, so that a killed process loses"
            + " little. --last opens the newest, rather than one that is still open elsewhere. The "
            + SavedSessions.KEPT
            + " newest closed ones are kept. Without XDG_STATE_HOME, under ~/.local/state.");
    page.entry(
        "$XDG_STATE_HOME/overfit/error-*.txt",
        "Reports of the last "
            + ErrorReports.KEPT
            + " internal errors: version, Java, system, command line and stack trace.");
    page.entry(
        "$XDG_CACHE_HOME/overfit",
        "Files that make starts faster; they can be deleted at any time. Without XDG_CACHE_HOME,"
            + " under ~/.cache.");
    new ManPageFormats(page).write();
    page.section("ENVIRONMENT");
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
    page.entry(
        "NO_COLOR, CLICOLOR=0",
        "If set, colours are off, and runs differ by line style. NO_COLOR goes before the"
            + " following.");
    page.entry(
        "FORCE_COLOR, CLICOLOR_FORCE",
        "If set and not 0, colours are on, also in pipes and on terminals that promise none; with"
            + " FORCE_COLOR=2 at least 256, with 3 in 24 bits. FORCE_COLOR=0 turns them off.");
    page.entry(
        "XDG_CONFIG_HOME, XDG_CONFIG_DIRS, XDG_STATE_HOME, XDG_CACHE_HOME",
        "Base folders of the files above.");
    page.entry("OVERFIT_DEBUG", "If 1, the same as --debug in every command line.");
    page.entry("JAVA_HOME", "The Java that runs the program; by default, the first in PATH.");
    page.section("EXAMPLES");
    page.entry("overfit overfitting", "Watch a network overfit, with and without L2 and dropout.");
    page.entry(
        "overfit train l2 --seed 7 --samples 50 --hidden 128x64",
        "Train without a screen, with another seed, more samples and another network.");
    page.entry(
        "overfit --data points.csv",
        "Train on your own points: a file with two numbers per line, such as -1,0.5.");
    page.entry(
        "overfit train l2 --data mcycle.csv --x times --y accel --holdout 0.3",
        "The same with two columns of several, without a screen; 30 % are held out for testing.");
    page.entry(
        "overfit train --json --history | jq '.runs[0].history.train_loss'",
        "Pass the losses of all epochs to another program.");
    page.entry(
        "overfit presets l2-strength --toml > mine.toml",
        "Copy a preset to a file to edit; overfit mine.toml opens it.");
    page.section("SEE ALSO");
    page.text("overfit-preset(5), overfit-tape(5)");
  }
}
