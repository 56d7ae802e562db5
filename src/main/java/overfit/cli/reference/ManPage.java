package overfit.cli.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import overfit.cli.option.CommonOption;
import overfit.cli.option.ExperimentOptions;
import overfit.config.Formulas;
import overfit.config.Section;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.config.preset.Presets;
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
    description();
    commands();
    common();
    settings();
    new ManPageData(page).write();
    new ManPageBaselines(page).write();
    new ManPageLandscape(page).write();
    new ManPageSweeps(page).write();
    new ManPageUncertainty(page).write();
    formulas();
    presets();
    keys();
    palette();
    new ManPageNumbers(page).write();
    exitStatus();
    new ManPageFiles(page).write();
    new ManPageRunFolders(page).write();
    new ManPageFormats(page).write();
    new ManPageEnvironment(page).write();
    new ManPageExamples(page).write();
    page.section("SEE ALSO");
    page.text("overfit-lesson(5), overfit-preset(5), overfit-tape(5)");
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
      String more = parameter.arity().isVariable() ? " ..." : "";
      String file = label.equals("PRESET") ? " | FILE.toml" : "";
      IntStream.range(0, Math.max(1, parameter.arity().min()))
          .forEach(
              i -> page.add(needed ? ".I " + label + more : ".RI [ " + label + file + more + " ]"));
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

  private void description() {
    page.section("DESCRIPTION");
    page.text(
        "Trains small neural networks on a noisy curve while you watch. The screen shows the"
            + " settings, the fit between the samples and the true function, and the losses;"
            + " settings can be changed during training. All runs of a preset start from the same"
            + " data and the same initial weights, so that they differ only by their settings.");
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
    page.text(
        "Ctrl-Z stops the program until the shell continues it; Ctrl-L draws the whole screen anew,"
            + " if another program has written on it.");
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

  private void exitStatus() {
    page.section("EXIT STATUS");
    page.entry("0", "Success.");
    page.entry(
        "1",
        "Internal error, or a gradient that check-gradients finds wrong; one line on standard error"
            + " says where its report is, or which gradient. Or a lesson that learn --check finds"
            + " wrong; the lines with FAILED say where.");
    page.entry(
        "2",
        "Invalid usage or input, or output that failed, such as a recording (--record) on a full"
            + " disk; one line on standard error says what was expected, or why it failed.");
    page.entry(
        "3",
        "A run diverged: its loss or weights are no longer finite. The results are still written.");
    page.entry(
        "128+n",
        "Ended by signal n; train and sweep first print the results so far. So do uncertainty, those"
            + " of the fits that are trained, and check-gradients, those of the parameters that are"
            + " compared, with a note. step, degrees, find-rate and landscape print only the note."
            + " What -o names is not written.");
  }
}
