package overfit.terminal;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

/**
 * Loads Lanterna, Java's character tables and JLine's terminal on a background thread, while the
 * command line and the preset are parsed.
 */
public final class TerminalPreload implements Runnable {

  private final Capabilities capabilities;
  private final Runnable opening = TerminalSession.preparation();

  private TerminalPreload(Capabilities capabilities) {
    this.capabilities = capabilities;
  }

  /** Starts the thread. */
  public static void start(Capabilities capabilities) {
    Thread thread = new Thread(new TerminalPreload(capabilities), "prepare screen");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      load();
    } catch (RuntimeException | LinkageError failed) {
      // Opening the screen fails in the same way and reports it.
    }
  }

  private void load() {
    Surface surface = new Surface(2, 1);
    surface.text(0, 0, "ok", Style.TEXT);
    AnsiScreen screen =
        new AnsiScreen(
            () -> new Size(2, 1), capabilities, frame -> {}, milliseconds -> Optional.empty());
    screen.show(surface, Theme.OKABE_ITO);
    opening.run();
  }
}
