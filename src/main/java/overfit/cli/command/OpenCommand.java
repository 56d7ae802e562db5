package overfit.cli.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.Host;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.LiveRecording;
import overfit.record.film.OutputTarget;
import overfit.record.tape.Stage;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.tui.App;
import overfit.tui.RecordingStage;
import overfit.tui.StartState;
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
      "Exit codes: 0 done, 1 internal error, 2 bad use or input, 3 a run",
      "diverged (its loss or weights are no longer finite), 128+n ended by signal n."
    })
public final class OpenCommand implements Callable<Integer> {

  private static final String LAST = "--last";
  private static final String RECORD = "--record";

  /** For the screen to be given back and the experiment to be kept, when a signal ends it all. */
  private static final long PATIENCE_SECONDS = 2;

  @Mixin private EngineOptions engine;

  @Option(names = LAST, description = "Open the experiment that was left, where it was left.")
  private boolean last;

  @Option(
      names = RECORD,
      paramLabel = "FILE.cast",
      description = "Film the session as it is used, as an asciicast; a file there is lost.")
  private String film;

  private final Host host;
  private ScreenOptions screen;
  private ExperimentOptions selection;

  public OpenCommand(Host host) {
    this.host = host;
  }

  @Spec
  void choosing(CommandSpec spec) {
    screen = ScreenOptions.addTo(spec);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() throws IOException {
    Presets presets = host.presets();
    StartState opening = last ? left(presets) : chosen(presets, EngineOptions.warning());
    Capabilities terminal = screen.over(host.terminal());
    if (!terminal.screen().value()) {
      throw new InputException(
          terminal.screen().reason()
              + ": no screen can be shown here; `overfit train` works without one");
    }
    host.interruption().watch(PATIENCE_SECONDS);
    if (film == null) {
      return run(presets, opening, terminal, FrameListener.NONE);
    }
    try (LiveRecording cast = cast(terminal.theme().value())) {
      int code = run(presets, opening, terminal, cast::show);
      cast.failure().ifPresent(reason -> tell(film + ": the film is not whole: " + reason));
      return code;
    }
  }

  private int run(
      Presets presets, StartState opening, Capabilities terminal, FrameListener audience)
      throws IOException {
    return App.run(
        terminal, presets, opening, host.clock(), engine.engines(), audience, this::tell);
  }

  private void tell(String words) {
    host.err().println("overfit: " + words);
  }

  private LiveRecording cast(Theme theme) {
    if (!film.endsWith(".cast")) {
      throw InputException.expected("a file that ends in .cast", film).at(RECORD);
    }
    return LiveRecording.open(
        OutputTarget.of(film), AsciicastVersion.V2, theme, host.clock()::nanos);
  }

  /**
   * What a tape opens, with the arguments that were parsed: nothing that depends on who films, but
   * the files that they name.
   */
  public Stage filmed(overfit.record.tape.ProgramLaunch tape) {
    if (last || film != null) {
      throw InputException.expected("a preset and settings", last ? LAST : RECORD);
    }
    Presets presets = Presets.bundledAlone();
    Theme theme = tape.theme().orElse(Theme.OKABE_ITO);
    return new RecordingStage(
        presets,
        chosen(presets, ""),
        screen.theme().orElse(theme),
        engine.engines(),
        tape.columns(),
        tape.rows());
  }

  /**
   * @param notice one line to begin with, where there is nothing to say of the settings
   */
  private StartState chosen(Presets presets, String notice) {
    Preset preset = selection.preset(presets);
    List<RunSpec> specs = selection.specs(preset);
    String kept = selection.kept(preset);
    return StartState.of(selection.word(), preset, specs, kept.isEmpty() ? notice : kept);
  }

  private StartState left(Presets presets) {
    selection
        .firstGiven()
        .ifPresent(
            word -> {
              throw InputException.expected("no preset and no settings with it", word).at(LAST);
            });
    return presets
        .last()
        .map(left -> StartState.again(left, EngineOptions.warning()))
        .orElseThrow(
            () -> new InputException("no experiment was left; `overfit` opens " + Presets.DEFAULT));
  }
}
