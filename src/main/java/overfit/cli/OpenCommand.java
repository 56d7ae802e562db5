package overfit.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import overfit.config.InputException;
import overfit.config.NamedConfig;
import overfit.config.Preset;
import overfit.tui.App;
import overfit.tui.Capabilities;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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

  @Mixin private EngineOptions engine;

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
    Preset preset = selection.preset(host.presets());
    List<NamedConfig> plan = selection.plan(preset);
    Capabilities terminal = screen.over(host.terminal());
    if (!terminal.screen().value()) {
      throw new InputException(
          terminal.screen().reason()
              + ": no screen can be shown here; `overfit train` works without one");
    }
    String kept = selection.kept(preset);
    String notice = kept.isEmpty() ? EngineOptions.warning() : kept;
    return App.run(terminal, host.presets(), preset, plan, notice, host.clock(), engine.engines());
  }
}
