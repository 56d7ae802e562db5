package overfit.tui.widget;

import java.util.ArrayList;
import java.util.List;
import overfit.screen.Glyphs;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;

/** A border with a title and a legend in its upper edge; labels that do not fit are counted. */
public final class Border {

  private static final Style LINE = Style.of(Role.FRAME);
  private static final Style FOCUSED = Style.of(Role.FOCUS);

  /** Labels that always stay: the title and the first of the legend. */
  private static final int FIRST = 2;

  /** The columns between two labels. */
  private static final int GAP = 2;

  private Border() {}

  /** Draws a border around {@code surface}; returns the area inside. */
  public static Surface draw(Surface surface, Glyphs glyphs, String title, List<Label> legend) {
    return draw(surface, glyphs, title, legend, false);
  }

  /**
   * @param focused whether the pane has the focus
   */
  public static Surface draw(
      Surface surface, Glyphs glyphs, String title, List<Label> legend, boolean focused) {
    Style line = focused ? FOCUSED : LINE;
    int right = surface.width() - 1;
    int bottom = surface.height() - 1;
    for (int x = 1; x < right; x++) {
      surface.put(x, 0, glyphs.horizontal(), line);
      surface.put(x, bottom, glyphs.horizontal(), line);
    }
    for (int y = 1; y < bottom; y++) {
      surface.put(0, y, glyphs.vertical(), line);
      surface.put(right, y, glyphs.vertical(), line);
    }
    surface.put(0, bottom, glyphs.bottomLeft(), line);
    surface.put(right, bottom, glyphs.bottomRight(), line);
    surface.put(0, 0, glyphs.topLeft(), line);
    surface.put(right, 0, glyphs.topRight(), line);
    title(surface, title, legend);
    return surface.region(new Rect(1, 1, surface.width() - 2, surface.height() - 2));
  }

  private static void title(Surface surface, String title, List<Label> legend) {
    List<Label> labels = new ArrayList<>();
    labels.add(Label.of(title, Style.of(Role.TITLE).withBold()));
    labels.addAll(legend);
    edge(surface.region(new Rect(2, 0, surface.width() - 4, 1)), labels);
  }

  /** Labels with a space on both sides. What does not fit is counted only if there is a legend. */
  private static void edge(Surface edge, List<Label> labels) {
    Surface words = new Surface(edge.width(), 1);
    int room = words.width() - 1;
    int last =
        labels.size() > FIRST
            ? Label.rowAndMore(words, 1, 0, room, GAP, labels, FIRST)
            : Label.row(words, 1, 0, room, GAP, labels);
    int end = last + 1;
    for (int x = 0; end > 2 && x < end; x++) {
      edge.put(x, 0, words.glyph(x, 0), words.style(x, 0));
    }
  }

  /** Whether the upper edge of a border of this width has room for a title and all of a legend. */
  public static boolean fits(int width, String title, List<Label> legend) {
    int words = legend.stream().mapToInt(label -> GAP + label.width()).sum();
    return title.length() + words <= footRoom(width);
  }

  /** The width available for a foot. */
  public static int footRoom(int width) {
    return width - 6;
  }

  /** Whether a foot of this width has room for all these labels. */
  public static boolean footFits(List<Label> labels, int room) {
    return Label.width(labels, GAP) <= room;
  }

  /** One label in the lower edge, truncated to fit. */
  public static void foot(Surface surface, Look look, Label foot) {
    int room = footRoom(surface.width());
    if (foot.width() == 0 || room < 3) {
      return;
    }
    int bottom = surface.height() - 1;
    Label cut = foot.cut(look, room);
    surface.text(2, bottom, " ".repeat(cut.width() + 2), Style.TEXT);
    Label.row(surface, 3, bottom, surface.width(), 0, List.of(cut));
  }

  /** Labels in the lower edge; those that do not fit are left out and counted. */
  public static void foot(Surface surface, List<Label> labels) {
    edge(surface.region(new Rect(2, surface.height() - 1, surface.width() - 4, 1)), labels);
  }
}
