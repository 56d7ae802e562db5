package overfit.terminal;

import java.util.Optional;
import overfit.screen.Size;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.terminal.input.Event;

/** A window that somebody else looks at too. */
public record TeeWindow(TerminalWindow window, FrameListener audience) implements TerminalWindow {

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
