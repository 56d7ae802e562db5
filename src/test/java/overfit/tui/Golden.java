package overfit.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import overfit.screen.Surface;

/**
 * Pictures kept as text files, to be looked at. After a change that they should show,
 *
 * <pre>
 *   mvn test -Dtest=GoldenTest -Doverfit.renew=true
 * </pre>
 *
 * <p>rewrites those that differ, and fails for each of them; {@code git diff} shows the changes.
 * Where the environment says that this is continuous integration nothing is written.
 */
final class Golden {

  private static final Path FOLDER = Path.of("src/test/resources/screens");

  private Golden() {}

  static void assertShows(String name, Surface surface) throws IOException {
    Path file = FOLDER.resolve(name + ".txt");
    String before = Files.exists(file) ? Files.readString(file) : "";
    String now = surface.toString();
    if (renews() && !now.equals(before)) {
      Files.writeString(file, now);
      fail("renewed: look at the changes of " + file);
    }
    assertEquals(before, now, name);
  }

  private static boolean renews() {
    return Boolean.getBoolean("overfit.renew") && System.getenv("CI") == null;
  }
}
