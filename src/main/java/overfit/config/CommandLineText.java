package overfit.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import overfit.file.InputException;

/** The command that begins with the same runs. */
public final class CommandLineText {

  private static final String SAFE = "[A-Za-z0-9_./:=@%+,-]+";

  private final String start;

  private CommandLineText(String start) {
    this.start = start;
  }

  /**
   * The shortest command for these runs, quoted for a shell; nothing where no options lead there:
   * runs that were renamed, edited or changed each in its way, points that a line has no room for.
   *
   * @param word how the preset is asked for: its name, or the path of its file
   * @param preset what it holds
   */
  public static Optional<String> of(String word, Preset preset, List<NamedConfig> plan) {
    String start = "overfit " + quoted(word);
    Optional<String> all = new CommandLineText(start).leadingTo(preset, plan);
    if (all.isPresent() || plan.size() != 1 || !preset.runs().containsKey(plan.get(0).name())) {
      return all;
    }
    String run = plan.get(0).name();
    return new CommandLineText(start + " --run " + run).leadingTo(preset.only(run), plan);
  }

  /** What is different in any run has to be an option; whether that is all, planning tells. */
  private Optional<String> leadingTo(Preset preset, List<NamedConfig> plan) {
    try {
      List<NamedConfig> before = preset.plan(Overrides.none());
      if (before.size() != plan.size()) {
        return Optional.empty();
      }
      Overrides options = Overrides.none();
      for (int i = 0; i < plan.size(); i++) {
        Config config = plan.get(i).config();
        Set<Setting<?>> changed = new LinkedHashSet<>(before.get(i).config().differences(config));
        options = options.and(config.values(changed));
      }
      boolean same = preset.plan(options).equals(plan);
      return same && !options.settings().contains(Settings.POINTS)
          ? Optional.of(text(options))
          : Optional.empty();
    } catch (InputException e) {
      return Optional.empty(); // an option that every run has for itself
    }
  }

  private String text(Overrides options) {
    Config config = Config.INITIAL.with(options);
    Stream<Setting<?>> inOrder = Settings.all().stream().filter(options.settings()::contains);
    return inOrder.map(setting -> option(config, setting)).reduce(start, String::concat);
  }

  private static String option(Config config, Setting<?> setting) {
    Object value = config.get(setting);
    if (value instanceof Boolean) {
      return ((Boolean) value ? " --" : " --no-") + setting.name();
    }
    return " --" + setting.name() + " " + quoted(config.text(setting));
  }

  /** As every shell of POSIX reads it back. */
  public static String quoted(String word) {
    return word.matches(SAFE) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
