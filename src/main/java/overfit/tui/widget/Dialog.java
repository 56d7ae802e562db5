package overfit.tui.widget;

import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A box in the middle of the screen, above the footer. */
public final class Dialog {

  /** The columns of the border and the space beside it, on both sides. */
  private static final int MARGIN = 4;

  private Dialog() {}

  /** The most columns and rows inside a box. */
  public static Size room(Size screen) {
    return new Size(Math.max(1, screen.width() - MARGIN), Math.max(1, screen.height() - 3));
  }

  /** The columns inside a box of at most this width. */
  public static int width(Surface screen, int width) {
    return Math.max(1, Math.min(width, screen.width() - MARGIN));
  }

  /** Draws an empty box of at most this size, with a border; returns the area inside. */
  public static Surface draw(Surface surface, Glyphs glyphs, String title, int width, int height) {
    return inside(box(surface, glyphs, title, width, height));
  }

  /** The same, with a label in the lower edge. */
  public static Surface draw(
      Surface surface, Look look, String title, int width, int height, Label foot) {
    Surface box = box(surface, look.glyphs(), title, width, height);
    Border.foot(box, look, foot);
    return inside(box);
  }

  private static Surface inside(Surface box) {
    return box.region(new Rect(2, 1, box.width() - MARGIN, box.height() - 2));
  }

  private static Surface box(Surface surface, Glyphs glyphs, String title, int width, int height) {
    int w = Math.min(width + MARGIN, surface.width());
    int room = surface.height() - 1;
    int h = Math.min(height + 2, room);
    Rect centred = new Rect((surface.width() - w) / 2, (room - h) / 2, w, h);
    Surface box = surface.region(centred);
    box.fill(' ', Style.TEXT);
    Border.draw(box, glyphs, title, List.of());
    return box;
  }
}
