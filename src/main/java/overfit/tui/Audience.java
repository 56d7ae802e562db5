package overfit.tui;

import overfit.screen.Surface;
import overfit.screen.Theme;

/** Sees what the screen shows, at the moment when it does. */
@FunctionalInterface
public interface Audience {

  Audience NONE = (surface, theme) -> {};

  /** The surface is not kept. */
  void see(Surface surface, Theme theme);
}
