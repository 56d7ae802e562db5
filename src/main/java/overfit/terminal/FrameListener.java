package overfit.terminal;

import java.util.Optional;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** Is notified of each frame after the screen shows it. */
@FunctionalInterface
public interface FrameListener {

  FrameListener NONE = (surface, theme) -> {};

  /** The surface is valid during the call only. */
  void see(Surface surface, Theme theme);

  /** Why it takes no more frames, in one line; empty while it does. */
  default Optional<String> failure() {
    return Optional.empty();
  }
}
