package overfit.cli.process;

import java.nio.file.Path;

/** The script that has started this process. */
public final class Launcher {

  /** The launcher gives its path to Java. */
  private static final String PROPERTY = "overfit.program";

  private Launcher() {}

  /** The path of the program; its name alone if Java was started in another way. */
  public static Path program() {
    return Path.of(System.getProperty(PROPERTY, "overfit"));
  }
}
