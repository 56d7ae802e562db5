package overfit.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import overfit.config.InputException;
import overfit.config.NamedConfig;
import overfit.config.Preset;
import overfit.config.Presets;
import overfit.tui.App;
import overfit.tui.Capabilities;
import overfit.tui.Opening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit}: the screen. */
@Command(
    name = "overfit",
    customSynopsis = {
      "overfit [PRESET | FILE.toml] [OPTIONS] [SETTINGS]",
      "       overfit COMMAND [--help]"
    },
    description = "Train small neural networks on a noisy curve, live, in the terminal.",
    footer = {
      "",
      "Without a command the screen opens and training starts; ? explains it, q leaves.",
      "Exit codes: 0 done, 1 a fault of the program, 2 bad use or input, 3 a run",
      "diverged, 128+n ended by signal n."
    })
final class OpenCommand implements Callable<Integer> {

  private static final String LAST = "--last";

  /** For the screen to be given back and the experiment to be kept, when a signal ends it all. */
  private static final long PATIENCE_SECONDS = 2;

  @Mixin private EngineOptions engine;

  @Option(names = LAST, description = "Open the experiment that was left, where it was left.")
  private boolean last;

  private final Host host;
  private ScreenOptions screen;
  private Selection selection;

  OpenCommand(Host host) {
    this.host = host;
  }

  @Spec
  void choosing(CommandSpec spec) {
    screen = ScreenOptions.addTo(spec);
    selection = Selection.addTo(spec);
  }

  @Override
  public Integer call() throws IOException {
    Presets presets = host.presets();
    Opening opening = last ? left(presets) : chosen(presets);
    Capabilities terminal = screen.over(host.terminal());
    if (!terminal.screen().value()) {
      throw new InputException(
          terminal.screen().reason()
              + ": no screen can be shown here; `overfit train` works without one");
    }
    host.interruption().watch(PATIENCE_SECONDS);
    return App.run(
        terminal,
        presets,
        opening,
        host.clock(),
        engine.engines(),
        words -> host.err().println("overfit: " + words));
  }

  private Opening chosen(Presets presets) {
    Preset preset = selection.preset(presets);
    List<NamedConfig> plan = selection.plan(preset);
    String kept = selection.kept(preset);
    return Opening.of(
        selection.word(), preset, plan, kept.isEmpty() ? EngineOptions.warning() : kept);
  }

  private Opening left(Presets presets) {
    selection
        .firstGiven()
        .ifPresent(
            word -> {
              throw InputException.expected("no preset and no settings with it", word).at(LAST);
            });
    return presets
        .last()
        .map(left -> Opening.again(left, EngineOptions.warning()))
        .orElseThrow(
            () -> new InputException("no experiment was left; `overfit` opens " + Presets.DEFAULT));
  }
}
