package overfit.tui.widget;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A box in the middle of the screen, above the footer. */
public final class Dialog {

  private Dialog() {}

  /** Draws an empty box of at most this size, with a border; returns the area inside. */
  public static Surface draw(Surface surface, Glyphs glyphs, String title, int width, int height) {
    int w = Math.min(width + 4, surface.width());
    int room = surface.height() - 1;
    int h = Math.min(height + 2, room);
    Rect centred = new Rect((surface.width() - w) / 2, (room - h) / 2, w, h);
    Surface box = surface.region(centred);
    box.fill(' ', Style.TEXT);
    Border.draw(box, glyphs, title, List.of());
    return box.region(new Rect(2, 1, w - 4, h - 2));
  }
}
