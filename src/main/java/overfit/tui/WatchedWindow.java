package overfit.tui;

import java.util.Optional;
import overfit.screen.Surface;
import overfit.screen.Theme;

/** A window that somebody else looks at too. */
record WatchedWindow(Window window, Audience audience) implements Window {

  @Override
  public Size size() {
    return window.size();
  }

  @Override
  public void show(Surface surface, Theme theme) {
    window.show(surface, theme);
    audience.see(surface, theme);
  }

  @Override
  public void mouse(boolean on) {
    window.mouse(on);
  }

  @Override
  public Optional<Event> poll(long milliseconds) {
    return window.poll(milliseconds);
  }

  @Override
  public void wake() {
    window.wake();
  }
}
