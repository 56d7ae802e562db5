package overfit.terminal;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Loads what any screen needs, on a thread of its own, while the command line and the preset are
 * read: Lanterna with Java's tables of characters, and JLine's terminal.
 */
public final class Warmup implements Runnable {

  private final Capabilities capabilities;
  private final Runnable opening = TerminalSession.preparation();

  private Warmup(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** Starts it and waits for nothing. */
  public static void start(Capabilities capabilities) {
    Thread thread = new Thread(new Warmup(capabilities), "prepare screen");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      load();
    } catch (RuntimeException | LinkageError failed) {
      // Whoever opens the screen meets it again, and can tell.
    }
  }

  private void load() {
    Surface picture = new Surface(2, 1);
    picture.text(0, 0, "ok", Style.TEXT);
    AnsiScreen screen =
        new AnsiScreen(
            () -> new Size(2, 1), capabilities, frame -> {}, milliseconds -> Optional.empty());
    screen.show(picture, Theme.OKABE_ITO);
    opening.run();
  }
}
