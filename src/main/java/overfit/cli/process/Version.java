package overfit.cli.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class Version {

  private Version() {}

  /** {@code overfit 0.2.0}. */
  public static String line() {
    return "overfit " + number();
  }

  public static String number() {
    try (InputStream in = Version.class.getResourceAsStream("/overfit/build.properties")) {
      Properties build = new Properties();
      build.load(in);
      return build.getProperty("version");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
