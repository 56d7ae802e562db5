package overfit.config.preset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The program's folders below the user's base folders,
 * https://specifications.freedesktop.org/basedir-spec/latest/.
 */
public enum BaseFolder {
  CONFIG("XDG_CONFIG_HOME", ".config"),
  STATE("XDG_STATE_HOME", ".local/state"),
  CACHE("XDG_CACHE_HOME", ".cache");

  private static final String PROGRAM = "overfit";
  private static final String SHARED = "XDG_CONFIG_DIRS";
  private static final String SHARED_BY_DEFAULT = "/etc/xdg";

  private final String variable;
  private final String atHome;

  BaseFolder(String variable, String atHome) {
    this.variable = variable;
    this.atHome = atHome;
  }

  /** The folder, below the home directory if its variable is unset or not absolute. */
  public Path of(Map<String, String> environment) {
    Path configured = Path.of(environment.getOrDefault(variable, ""));
    Path base =
        configured.isAbsolute()
            ? configured
            : Path.of(environment.getOrDefault("HOME", "/nonexistent"), atHome);
    return base.resolve(PROGRAM);
  }

  /**
   * The program's folders below those of {@code $XDG_CONFIG_DIRS}, the most important first; below
   * {@code /etc/xdg} if it is unset. Relative ones are ignored, as the specification says.
   */
  public static List<Path> sharedConfig(Map<String, String> environment) {
    String configured = environment.getOrDefault(SHARED, "");
    return Arrays.stream((configured.isEmpty() ? SHARED_BY_DEFAULT : configured).split(":"))
        .map(Path::of)
        .filter(Path::isAbsolute)
        .map(folder -> folder.normalize().resolve(PROGRAM))
        .distinct()
        .toList();
  }
}
