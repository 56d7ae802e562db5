package overfit.config.preset;

import java.nio.file.Path;
import java.util.Map;

/**
 * The program's folders below the user's base folders,
 * https://specifications.freedesktop.org/basedir-spec/latest/.
 */
public enum BaseFolder {
  CONFIG("XDG_CONFIG_HOME", ".config"),
  STATE("XDG_STATE_HOME", ".local/state");

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
            : Path.of(environment.getOrDefault("HOME", "."), atHome);
    return base.resolve("overfit");
  }
}
