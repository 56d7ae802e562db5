package overfit.cli.reference;

import java.util.List;
import java.util.Locale;
import overfit.cli.option.CommonOption;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ErrorReports;
import overfit.cli.process.Version;
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

/** The manual page, from the commands, the catalogue of settings and the keys. */
public final class ManPage {

  private final Presets bundled = Presets.bundledAlone();

  private final CommandLine commands;
  private final Roff page = new Roff();

  public ManPage(CommandLine commands) {
    this.commands = commands;
  }

  public String text() {
    page.add(".\\\" Made by `overfit man-page`; do not edit.");
    page.add(".TH OVERFIT 1 \"\" \"overfit " + Version.number() + "\" \"User Commands\"");
    page.add(".nh");
    page.add(".ad l");
    page.section("NAME");
    page.text("overfit - a terminal lab for the training loop");
    synopsis();
    page.section("DESCRIPTION");
    page.text(
        "Trains small neural networks on a noisy curve while you watch. The screen shows the"
            + " settings, the fit between the samples and the true function, and the losses;"
            + " settings can be changed while training goes on. Runs of one preset start from the"
            + " same data and the same first weights, so a difference between them is the"
            + " difference of their settings.");
    commands();
    common();
    settings();
    presets();
    keys();
    palette();
    new ManPageTapes(page).write();
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

  /** What every command has, and no section of a command repeats. */
  private void common() {
    page.add(".PP");
    page.text("Wherever they stand in a command line:");
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

  /** The options that are neither settings nor every command's. */
  private static List<OptionSpec> own(CommandSpec command) {
    return command.options().stream()
        .filter(option -> option.group() == null && !CommonOption.isOne(option))
        .toList();
  }

  private void settings() {
    page.section("SETTINGS");
    page.text(
        "Every setting is an option on the command line, by its name, and a key in presets, by its"
            + " section and its name. An option lies over the settings that the preset gives all"
            + " its runs, and under what a run sets for itself; --run chooses one run, whose"
            + " settings can then all be overridden.");
    for (Section group : Section.values()) {
      page.add(".SS " + group.title());
      Settings.all().stream().filter(setting -> setting.section() == group).forEach(this::setting);
    }
  }

  private void setting(Setting<?> setting) {
    page.entry(ExperimentOptions.label(setting), ExperimentOptions.description(setting));
    page.add(".br");
    page.add(".BR " + Roff.escape(setting.key()));
    page.text("in presets; changed on the screen, it " + setting.change().words() + ".");
  }

  private void presets() {
    page.section("PRESETS");
    page.text("A preset is a TOML file. Its runs share what stands outside of [runs]:");
    page.example(
        "title = \"A stronger L2\"",
        "about = \"Ten times the lesson's.\"",
        "",
        "[training]",
        "epochs = 1000",
        "",
        "[runs.weak]",
        "regularization.l2 = 0.1",
        "",
        "[runs.strong]",
        "regularization.l2 = 1.0");
    page.add(".PP");
    page.text(
        "Settings that change a running network can change in the middle of a run, after a number"
            + " of epochs:");
    page.example("[[runs.weak.edits]]", "epoch = 340", "regularization.l2 = 0.2");
    page.add(".PP");
    page.text("These are part of the program:");
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
        "After a colon these can be typed, every action of the keys by its name, and a setting's"
            + " name with a value. Tab completes.");
    for (CommandHelp command : CommandHelp.all()) {
      page.entry(command.usage(), sentence(command.help()));
    }
  }

  private static String sentence(String help) {
    return help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1) + ".";
  }

  private void json() {
    page.section("JSON");
    page.text("With --json, train prints one object.");
    page.entry(
        "schema", "1; it grows when a field changes its meaning or goes. New fields may come.");
    page.entry("version, preset", "The program's version, and what the preset is called.");
    page.entry("runs", "An object for each run, in the order of the preset, with these fields.");
    page.entry("name, seed", "What the run is called, and where its random numbers started.");
    page.entry(
        "status, epochs", "finished, diverged or interrupted, and the epochs that were done.");
    page.entry("config", "Every setting by its key in presets, as the run began.");
    page.entry(
        "edits",
        "What was changed while it went on: objects with epoch, how many epochs had been done"
            + " before, and the settings by their keys. Empty where nothing was changed.");
    losses();
    page.entry("seconds", "How long the run trained.");
    page.entry(
        "kernels", "How matrices were multiplied, and on how many threads where more than one.");
    page.entry("history", "With --history: train_loss and test_loss of every epoch.");
    page.entry(
        "data, fit", "With --history: the samples, and the network's answers on the test points.");
    page.text(
        "A number that is not finite or not known is null. The same command prints the same bytes,"
            + " but for seconds and kernels.");
  }

  private void losses() {
    page.entry(
        "train_loss", "What training saw in the last epoch: before its updates, dropout on.");
    page.entry("train_loss_eval", "The loss on the samples after the last update, dropout off.");
    page.entry(
        "test_loss",
        "The mean squared error against the noiseless target, on "
            + "100 evenly spaced points from x-min to x-max.");
    page.entry(
        "best_test_loss, best_epoch", "The lowest test loss, and after how many epochs it was.");
    page.entry("penalty", "What L2 and L1 add to the loss; 0 where the optimizer decouples decay.");
    page.entry("noise_floor", "The train loss to be expected of the true function itself.");
  }

  private void numbers() {
    page.section("NUMBERS");
    page.text(
        "The random numbers, first weights and data of a seed are those of PyTorch 2.7 or later on"
            + " x86-64 CPUs, with two exceptions: orthogonal first weights agree to the precision"
            + " of float32 only, and the true function's values are computed in double precision"
            + " and rounded to float32. Training goes on in double precision. A batch of as many"
            + " samples as there are, or more, is a full batch: nothing is shuffled.");
  }

  private void rest() {
    json();
    numbers();
    page.section("EXIT STATUS");
    page.entry("0", "Done.");
    page.entry("1", "An internal error; one line on standard error says where its report is.");
    page.entry("2", "Bad use or bad input; one line on standard error says what was expected.");
    page.entry(
        "3",
        "A run diverged: its loss or weights are no longer finite. The results were written all"
            + " the same.");
    page.entry("128+n", "Signal n ended the program; train prints what there is before it ends.");
    page.section("FILES");
    page.entry(
        "$XDG_CONFIG_HOME/overfit/presets/NAME.toml",
        "Presets of your own, found by name. Without XDG_CONFIG_HOME, under ~/.config.");
    page.entry(
        "$XDG_STATE_HOME/overfit/last.toml",
        "The experiment that was left, for --last. Without XDG_STATE_HOME, under ~/.local/state.");
    page.entry(
        "$XDG_STATE_HOME/overfit/error-*.txt",
        "Reports of the last "
            + ErrorReports.KEPT
            + " internal errors: version, Java, system, command line and stack trace.");
    page.entry(
        "$XDG_CACHE_HOME/overfit",
        "What makes a start quick; it can be deleted. Without XDG_CACHE_HOME, under ~/.cache.");
    page.section("ENVIRONMENT");
    page.entry(
        "LC_ALL, LC_CTYPE, LANG", "In UTF-8 plots are drawn in braille, otherwise in ASCII.");
    page.entry("TERM, COLORTERM", "How many colours there are.");
    page.entry("COLORFGBG", "Whether the background is light, as in 0;15, and with it the theme.");
    page.entry("SSH_CONNECTION, SSH_TTY", "Where one is set, the screen is painted less often.");
    page.entry("NO_COLOR", "If it is set, no colours are used; line styles tell the runs apart.");
    page.entry("XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where the files above are.");
    page.entry("OVERFIT_DEBUG", "With 1, every command line is taken as if it had --debug.");
    page.entry("JAVA_HOME", "Which Java runs the program; without it, the first one in PATH.");
    page.section("EXAMPLES");
    page.entry(
        "overfit overfitting", "Watch a network overfit, and what L2 and dropout do about it.");
    page.entry(
        "overfit train l2 --seed 7 --samples 50 --hidden 128x64",
        "Train without a screen, with another seed, more samples and another network.");
    page.entry(
        "overfit --data points.csv",
        "Train on points of your own: a file with two numbers a line, such as -1,0.5.");
    page.entry(
        "overfit train --json --history | jq '.runs[0].history.train_loss'",
        "Give the losses of every epoch to another program.");
    page.entry(
        "overfit presets l2-strength --toml > mine.toml",
        "A file to change; overfit mine.toml opens it.");
  }
}
