package overfit.cli.command;

import overfit.cli.option.EngineOptions;
import overfit.cli.option.ScreenOptions;
import overfit.cli.process.BackgroundThread;
import overfit.cli.process.Host;
import overfit.config.preset.Presets;
import overfit.file.InputException;
import overfit.file.MessageText;
import overfit.lesson.Lessons;
import overfit.record.tape.ProgramLaunch;
import overfit.record.tape.Stage;
import overfit.screen.Theme;
import overfit.terminal.Capabilities;
import overfit.terminal.FrameListener;
import overfit.tui.App;
import overfit.tui.RecordingStage;
import overfit.tui.StartState;
import picocli.CommandLine.Model.CommandSpec;

/** The options of commands that open the screen, and opening it. */
final class ScreenOpener {

  /** Time to restore the terminal and save the experiment when a signal ends the process. */
  private static final long SHUTDOWN_SECONDS = 2;

  private final Host host;
  private final EngineOptions engine;
  private final ScreenOptions screen;

  private ScreenOpener(Host host, EngineOptions engine, ScreenOptions screen) {
    this.host = host;
    this.engine = engine;
    this.screen = screen;
  }

  /** Adds the options to a command. */
  static ScreenOpener addTo(CommandSpec spec, Host host) {
    return new ScreenOpener(host, EngineOptions.addTo(spec), ScreenOptions.addTo(spec));
  }

  /** For a command line with none of the options. */
  static ScreenOpener withDefaults(Host host) {
    return new ScreenOpener(host, EngineOptions.defaults(), ScreenOptions.defaults());
  }

  /**
   * The terminal; throws {@link InputException} if it cannot show a screen, or if an option that
   * {@link #run} needs is invalid.
   *
   * @param instead what to do without one
   */
  Capabilities terminal(String instead) {
    Capabilities terminal = screen.over(host);
    engine.engines();
    if (!terminal.screen().value()) {
      throw new InputException(
          terminal.screen().reason() + ": no screen can be shown here; " + instead);
    }
    return terminal;
  }

  /** The lessons that the screen can open; it never waits for a pipe. */
  Lessons lessons(Presets presets) {
    return Lessons.of(host.environment(), presets.reading(presets.inputs().withoutWaiting()));
  }

  /** Runs the program on the terminal; returns the exit code. */
  int run(Presets presets, StartState start, Capabilities terminal, FrameListener listener) {
    host.interruption().watch(SHUTDOWN_SECONDS);
    return App.run(
        terminal,
        presets,
        start,
        host.clock(),
        engine.engines(),
        listener,
        new BackgroundThread("autosave"),
        this::print);
  }

  void print(String message) {
    host.err().println("overfit: " + MessageText.of(message));
  }

  /** The screen for a tape. */
  Stage stage(Presets presets, StartState start, ProgramLaunch launch) {
    return new RecordingStage(
        presets,
        start,
        screen.theme().orElse(launch.theme().orElse(Theme.OKABE_ITO)),
        engine.engines(),
        launch.columns(),
        launch.rows());
  }
}
