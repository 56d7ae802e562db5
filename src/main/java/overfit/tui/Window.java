package overfit.tui;

import java.util.Optional;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** What the program needs of a terminal: somewhere to show pictures, and news of what happens. */
interface Window {

  Size size();

  /** Shows a surface, blank where it is smaller than the screen, without a cursor. */
  void show(Surface surface, Theme theme);

  /** The next event, or nothing if none comes in time. */
  Optional<Event> poll(long milliseconds);

  /** Makes {@link #poll} return; any thread may do it. Waking twice before it does is once. */
  void wake();
}
