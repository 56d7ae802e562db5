package overfit.terminal;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;

/** What the program needs of a terminal: somewhere to show pictures, and news of what happens. */
public interface TerminalWindow {

  Size size();

  /** Shows a surface and its cursor; the screen is blank where it is larger. */
  void show(Surface surface, Theme theme);

  /**
   * Whether there are {@link Event.Mouse}s; at first there are none. Old terminals have no mouse.
   */
  void mouse(boolean on);

  /** Stops the program as the shell's Ctrl-Z does; returns when it goes on and has its screen. */
  void suspend();

  /** Takes the screen again, when it is the program's; what is shown next is painted afresh. */
  void resume();

  /** The next event, or nothing if none comes in time. */
  Optional<Event> poll(long milliseconds);

  /** Makes {@link #poll} return; any thread may do it. Waking twice before it does is once. */
  void wake();
}
