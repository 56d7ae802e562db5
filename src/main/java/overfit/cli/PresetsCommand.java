package overfit.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.config.InputException;
import overfit.config.NamedConfig;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.screen.Paragraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code overfit presets}: what there is to start from. */
@Command(name = "presets", description = "List the presets, or show one.")
final class PresetsCommand implements Callable<Integer> {

  private static final int WIDTH = 78;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "The preset, or a file of yours, to show.")
  private String name = "";

  @Option(names = "--toml", description = "Print its file, to copy and change.")
  private boolean toml;

  private final Host host;

  PresetsCommand(Host host) {
    this.host = host;
  }

  @Override
  public Integer call() {
    if (toml && name.isEmpty()) {
      throw InputException.expected("a preset's NAME with --toml", "none");
    }
    Presets presets = host.presets();
    if (name.isEmpty()) {
      list(presets);
    } else if (toml) {
      host.out().print(presets.text(name));
    } else {
      show(presets.find(name));
    }
    return ExitCode.DONE;
  }

  private void list(Presets presets) {
    List<String> names = presets.names();
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (String preset : names) {
      String gap = " ".repeat(width - preset.length() + 2);
      host.out().println(" " + preset + gap + title(presets, preset));
    }
  }

  /** A broken file of the user's must not hide the others. */
  private static String title(Presets presets, String preset) {
    try {
      return presets.find(preset).title();
    } catch (InputException e) {
      return "(" + e.getMessage() + ")";
    }
  }

  private void show(Preset preset) {
    PrintStream out = host.out();
    out.println(preset.name() + ": " + preset.title());
    out.println();
    Paragraph.wrap(preset.about(), WIDTH).forEach(out::println);
    out.println();
    List<NamedConfig> plan = preset.plan(Overrides.none());
    Config base = Config.INITIAL.with(preset.base());
    out.println(" all runs: " + differences(Config.INITIAL, base));
    for (NamedConfig run : plan) {
      out.println(" " + run.name() + ": " + differences(base, run.config()));
    }
  }

  private static String differences(Config from, Config to) {
    String words =
        from.differences(to).stream()
            .map(setting -> setting.name() + " " + to.text(setting))
            .collect(Collectors.joining(", "));
    return words.isEmpty() ? "nothing changed" : words;
  }
}
