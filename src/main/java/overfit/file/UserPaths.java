package overfit.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Paths as users type them where no shell expands them: in the palette, in tapes, after {@code
 * --option=} and in quotes.
 *
 * @param home the home directory, or "" if it is unknown: then {@code ~} is a name like others
 * @param folder what relative paths are relative to
 */
public record UserPaths(String home, Path folder) {

  /** Without a home directory, and relative to the working directory. */
  public static final UserPaths HOMELESS = new UserPaths("", Path.of(""));

  private static final String HOME = "~";

  /** With {@code $HOME} of an environment. */
  public static UserPaths of(Map<String, String> environment) {
    return new UserPaths(environment.getOrDefault("HOME", ""), Path.of(""));
  }

  /**
   * The path, with {@code ~} and {@code ~/} replaced by the home directory as in a shell. Other
   * users' homes, {@code ~name}, are not looked up: that is a file of this name. Throws {@link
   * InvalidPathException} for a name that the locale cannot encode.
   */
  public Path path(String typed) {
    boolean atHome = typed.equals(HOME) || typed.startsWith(HOME + "/");
    return folder.resolve(
        atHome && !home.isEmpty() ? Path.of(home, typed.substring(1)) : Path.of(typed));
  }

  /** A path for display, with {@code ~} for the home directory. */
  public String place(Path path) {
    Path start = Path.of(home);
    return start.isAbsolute() && path.startsWith(start)
        ? HOME + "/" + start.relativize(path)
        : path.toString();
  }
}
