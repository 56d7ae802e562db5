package overfit.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import overfit.cli.option.EngineOptions;
import overfit.cli.option.ExperimentOptions;
import overfit.cli.process.ExitCode;
import overfit.cli.process.Host;
import overfit.config.DataFiles;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.file.UserPaths;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.LiveRecording;
import overfit.record.film.OutputTarget;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.train.folder.SweepFolder;
import overfit.train.sweep.TrialText;
import overfit.tui.StartState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code overfit}: opens the screen. */
@Command(
    name = "overfit",
    customSynopsis = {
      "overfit [PRESET | FILE.toml] [OPTIONS] [SETTINGS]",
      "       overfit COMMAND [--help]"
    },
    description = "Train small neural networks on a noisy curve, live, in the terminal.",
    footer = {
      "",
      "Without a command the screen opens and training starts; ? shows help, q quits.",
      "Exit codes: 0 success, 1 internal error or a failed check of gradients or",
      "lessons, 2 invalid usage or input, 3 a run diverged (its loss or weights are",
      "no longer finite), 128+n ended by signal n."
    })
public final class OpenCommand implements Callable<Integer> {

  private static final String LAST = "--last";
  private static final String OPEN = "--open";
  private static final String RECORD = "--record";

  private static final String COURSE = "new to this? `:lesson` begins a course, step by step";

  @Option(names = LAST, description = "Reopen the last experiment where you left it.")
  private boolean last;

  @Option(
      names = OPEN,
      paramLabel = "DIR",
      description = "Show the results of a sweep that --out has kept, on page 5.")
  private String sweep;

  @Option(
      names = RECORD,
      paramLabel = "FILE.cast",
      description = "Record the session as an asciicast; an existing file is overwritten.")
  private String film;

  private final Host host;
  private ScreenOpener screen;
  private ExperimentOptions selection;

  public OpenCommand(Host host) {
    this.host = host;
  }

  /**
   * The command with only a preset, if there is one. It opens the screen without picocli's model of
   * all options, which would take longer than drawing the first frame.
   */
  public static OpenCommand ofPreset(Host host, Optional<String> preset) {
    OpenCommand command = new OpenCommand(host);
    command.screen = ScreenOpener.withDefaults(host);
    command.selection = ExperimentOptions.ofPreset(preset);
    return command;
  }

  @Spec
  void addOptions(CommandSpec spec) {
    screen = ScreenOpener.addTo(spec, host);
    selection = ExperimentOptions.addTo(spec);
  }

  @Override
  public Integer call() {
    Presets presets = host.presets();
    StartState start = start(presets).beside(screen.lessons(presets));
    Capabilities terminal = screen.terminal("`overfit train` works without one");
    if (film == null) {
      return screen.run(presets, start, terminal, FrameListener.NONE);
    }
    LiveRecording cast = cast(terminal.theme().value());
    CastListener listener = new CastListener(film, cast);
    int code;
    try (cast) {
      code = screen.run(presets, start, terminal, listener);
    }
    // Closing writes the end of the recording, which can fail too.
    listener.failure().ifPresent(screen::print);
    return code == ExitCode.DONE && listener.failure().isPresent() ? ExitCode.BAD_INPUT : code;
  }

  private StartState start(Presets presets) {
    if (last && sweep != null) {
      throw InputException.expected(LAST + " or " + OPEN, "both");
    }
    if (sweep != null) {
      return keptSweep();
    }
    return last ? lastExperiment(presets) : selected(presets, greeting(presets));
  }

  /** A warning, or at the first start what a newcomer can do. */
  private String greeting(Presets presets) {
    String warning = EngineOptions.warning();
    return warning.isEmpty() && presets.state().isUnused() ? COURSE : warning;
  }

  /** Records what the screen shows. */
  private record CastListener(String film, LiveRecording cast) implements FrameListener {

    @Override
    public void see(Surface surface, Theme theme) {
      cast.show(surface, theme);
    }

    @Override
    public Optional<String> failure() {
      return cast.failure().map(reason -> film + ": the recording is incomplete: " + reason);
    }
  }

  private LiveRecording cast(Theme theme) {
    if (!film.endsWith(".cast")) {
      throw InputException.expected("a file that ends in .cast", film).at(RECORD);
    }
    return LiveRecording.open(
        OutputTarget.of(film), host.inputs(), AsciicastVersion.V2, theme, host.clock()::nanos);
  }

  private UserPaths paths() {
    return host.inputs().paths();
  }

  /**
   * The screen for a tape. So that a tape always gives the same film, only built-in presets and the
   * files named in the parsed arguments are used.
   */
  public Stage stage(ProgramLaunch launch) {
    Stream.of(last ? LAST : "", film == null ? "" : RECORD, sweep == null ? "" : OPEN)
        .filter(option -> !option.isEmpty())
        .findFirst()
        .ifPresent(
            option -> {
              throw InputException.expected("a preset and settings", option);
            });
    Presets presets = Presets.bundledAlone(host.inputs());
    return screen.stage(presets, selected(presets, ""), launch);
  }

  /**
   * @param notice the first message on the screen, unless there is one about the settings
   */
  private StartState selected(Presets presets, String notice) {
    Preset preset = selection.preset(presets);
    DataFiles files = selection.files(presets.inputs());
    List<RunSpec> specs = selection.specs(preset, files);
    String first =
        Stream.of(
                String.join("; ", files.notes()),
                selection.kept(preset),
                presets.shadowNote(selection.word()),
                notice)
            .filter(note -> !note.isEmpty())
            .findFirst()
            .orElse("");
    return StartState.of(selection.word(), preset, specs, first, files);
  }

  private void checkNothingSelected(String option) {
    selection
        .firstArgument()
        .ifPresent(
            word -> {
              throw InputException.expected("no preset or settings", word).at(option);
            });
  }

  /** The results of a sweep, beside an experiment of its first cells. */
  private StartState keptSweep() {
    checkNothingSelected(OPEN);
    SweepFolder kept = SweepFolder.read(new FolderArgument(host, sweep).path(), host.clock());
    Preset preset = Presets.read(kept.preset());
    String word = paths().place(kept.preset());
    List<RunSpec> cells = preset.specs(Overrides.none());
    return StartState.of(word, preset, cells, EngineOptions.warning())
        .showing(kept.summary(TrialText.NONE));
  }

  private StartState lastExperiment(Presets presets) {
    checkNothingSelected(LAST);
    try {
      return presets
          .state()
          .newest()
          .map(saved -> StartState.reopening(saved, EngineOptions.warning()))
          .orElseThrow(() -> new InputException("no last experiment"));
    } catch (InputException e) {
      throw new InputException(e.getMessage() + "; `overfit` opens " + Presets.DEFAULT);
    }
  }
}
