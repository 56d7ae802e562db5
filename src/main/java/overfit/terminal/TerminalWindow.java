package overfit.terminal;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;

/** What the program needs of a terminal: showing surfaces and receiving events. */
public interface TerminalWindow {

  Size size();

  /** Shows a surface and its cursor; the screen is blank outside of the surface. */
  void show(Surface surface, Theme theme);

  /** Copies a text to the clipboard of the terminal, if it has one, with the next surface. */
  void copy(String text);

  /** Turns {@link Event.Mouse} events on or off; initially off. Old terminals have no mouse. */
  void mouse(boolean on);

  /** Stops the program as Ctrl-Z does; returns when it is continued and has the screen again. */
  void suspend();

  /** Takes the screen again once in the foreground; the next frame is repainted completely. */
  void resume();

  /** The next event, or empty on timeout. */
  Optional<Event> poll(long milliseconds);

  /** Makes {@link #poll} return. Any thread may call it; repeated calls are merged. */
  void wake();
}
