package overfit.terminal;

import overfit.screen.Surface;
import overfit.screen.Theme;

/** Sees what the screen shows, right after it does. */
@FunctionalInterface
public interface FrameListener {

  FrameListener NONE = (surface, theme) -> {};

  /** The surface is not kept. */
  void see(Surface surface, Theme theme);
}
