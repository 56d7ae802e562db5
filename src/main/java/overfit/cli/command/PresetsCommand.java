package overfit.cli.command;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import overfit.cli.option.PresetArgument;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.cli.report.ColouredText;
import overfit.cli.report.Padding;
import overfit.config.Config;
import overfit.config.ConfigDifference;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.ListedPreset;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.screen.Paragraph;
import overfit.screen.Style;
import overfit.screen.Surface;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code overfit presets}: lists the presets, or shows one. */
@Command(
    customSynopsis = "overfit presets [PRESET | FILE.toml] [--toml]",
    description = "List the presets, or show one.")
public final class PresetsCommand implements Callable<Integer> {

  private static final int WIDTH = 78;

  @Parameters(
      arity = "0..1",
      paramLabel = "PRESET",
      description = "Name of a preset, or a TOML file, or - for standard input.")
  private String name;

  @Option(names = "--toml", description = "Print the file, to copy and edit.")
  private boolean toml;

  private final Host host;

  public PresetsCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    if (toml && name == null) {
      throw InputException.expected("a PRESET with --toml", "none");
    }
    Presets presets = host.presets();
    if (name == null) {
      list(presets);
    } else if (toml) {
      host.out().print(new PresetArgument(name).textIn(presets));
    } else {
      show(new PresetArgument(name));
    }
    return ExitCode.DONE;
  }

  private void list(Presets presets) {
    List<ListedPreset> all = presets.list();
    int width = width(all.stream().map(ListedPreset::name).toList());
    for (ListedPreset preset : all) {
      String line = " " + Padding.left(preset.name(), width) + "  " + about(preset);
      host.out().print(preset.valid() ? line.stripTrailing() + "\n" : dimmed(line));
    }
    host.out().println();
    host.out().println(" overfit NAME opens a preset; overfit presets NAME describes it");
  }

  /** The title; and in parentheses where it is from, and why its name does not open it. */
  private static String about(ListedPreset preset) {
    String note = preset.note().isEmpty() ? "" : "(" + preset.note() + ")";
    return (preset.title() + " " + note).strip();
  }

  private String dimmed(String line) {
    Surface row = new Surface(line.length(), 1);
    row.text(0, 0, line, Style.DIM);
    return new ColouredText(host.terminal(), host.outTerminal()).text(row);
  }

  private void show(PresetArgument name) {
    PrintStream out = host.out();
    Preset preset = name.in(host.presets());
    List<RunSpec> specs = preset.specs(Overrides.none());
    Config base = Config.INITIAL.with(preset.base());
    String title = preset.title().isBlank() ? "" : ": " + preset.title();
    out.println(preset.name() + title);
    out.println();
    if (!preset.about().isBlank()) {
      Paragraph.wrap(preset.about(), WIDTH).forEach(out::println);
      out.println();
    }
    print(
        "all runs",
        base.equals(Config.INITIAL) ? "as in the lesson" : changes(Config.INITIAL, base));
    List<String> names = specs.stream().map(RunSpec::name).collect(Collectors.toList());
    if (!names.equals(List.of(preset.name()))) {
      out.println();
      specs.forEach(
          run -> print(Padding.left(run.name(), width(names)), changes(base, run.config())));
    }
    String shadowed = host.presets().shadowNote(name.word());
    if (!shadowed.isEmpty()) {
      out.println("\n " + shadowed);
    }
  }

  private void print(String name, String settings) {
    host.out().println((" " + name + "  " + settings).stripTrailing());
  }

  private static String changes(Config from, Config to) {
    return ConfigDifference.values(from.changesTo(to));
  }

  private static int width(List<String> names) {
    return names.stream().mapToInt(String::length).max().orElse(0);
  }
}
