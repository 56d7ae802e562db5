package overfit.train;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.math.ThreadTeam;
import overfit.nn.Engine;

/** Configs from text: {@code dropout=0.3 batch=8}. */
public final class Specs {

  /**
   * The Vector API however short the training: the tests share one start of it. The results are the
   * same bits.
   */
  public static final EngineChooser VECTORS =
      (network, batch, steps) -> Engine.suiting(network, batch, Long.MAX_VALUE, ThreadTeam.ALONE);

  private Specs() {}

  /** A run named {@code run} with the default config and some other settings. */
  public static RunSpec spec(String settings) {
    return new RunSpec("run", config(settings));
  }

  /** The order that restarts these runs. */
  static Order restart(String... settings) {
    return new Order.Follow(
        List.of(), wanted(settings).stream().map(run -> run.withAttempt(1)).toList());
  }

  /** Runs with ids from 0. */
  static List<WantedRun> wanted(String... settings) {
    return WantedRun.of(Stream.of(settings).map(Specs::spec).toList());
  }

  public static Config config(String settings) {
    Overrides overrides = Overrides.none();
    for (String word : settings.isEmpty() ? List.<String>of() : List.of(settings.split(" "))) {
      String[] parts = word.split("=");
      Setting<?> setting = Settings.find(parts[0]).orElseThrow();
      overrides = overrides.parsing(setting, parts[1]);
    }
    return Config.INITIAL.with(overrides);
  }

  /** A run with these settings after some epochs. */
  public static Run trained(String settings, int epochs) {
    Run run = Run.of(spec(settings), VECTORS);
    train(run, epochs);
    return run;
  }

  static void train(Run run, int epochs) {
    for (int i = 0; i < epochs; i++) {
      run.step();
    }
  }
}
