package overfit.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Paths as users type them where no shell expands them: in the palette, in tapes, after {@code
 * --option=} and in quotes.
 */
public final class UserPath {

  private static final String HOME = "~";

  private UserPath() {}

  /**
   * The path, with {@code ~} and {@code ~/} replaced by {@code $HOME} as in a shell. Other users'
   * homes, {@code ~name}, are not looked up: that is a file of this name. Throws {@link
   * InvalidPathException} for a name that the locale cannot encode.
   */
  public static Path of(String typed) {
    return of(typed, System.getenv().getOrDefault("HOME", ""));
  }

  static Path of(String typed, String home) {
    boolean atHome = typed.equals(HOME) || typed.startsWith(HOME + "/");
    return atHome && !home.isEmpty() ? Path.of(home, typed.substring(1)) : Path.of(typed);
  }
}
