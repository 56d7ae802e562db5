package overfit.record.raster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import overfit.ansi.TextAttributes;
import overfit.record.film.DefaultColours;
import overfit.record.film.Frame;
import overfit.record.film.FrameRow;
import overfit.screen.Role;
import overfit.screen.Theme;

/** Pictures in pixels, each one the number of a colour. */
final class PixelCanvas {

  /** All that any theme has, so that they are known before the first picture. */
  private static final List<Integer> COLOURS = colours();

  private final BitmapFont font = new BitmapFont();
  private final DefaultColours paper;
  private final int columns;
  private final int rows;
  private final byte[] pixels;

  PixelCanvas(DefaultColours paper, int columns, int rows) {
    this.paper = paper;
    this.columns = columns;
    this.rows = rows;
    this.pixels = new byte[width() * height()];
  }

  private static List<Integer> colours() {
    Set<Integer> colours = new LinkedHashSet<>();
    for (Theme theme : Theme.all()) {
      colours.add(DefaultColours.of(theme).background());
      colours.add(DefaultColours.of(theme).foreground());
      for (Role role : Role.values()) {
        colours.add(Math.max(0, theme.colour(role).rgb()));
      }
    }
    return new ArrayList<>(colours);
  }

  /** 256 colours, three bytes each; those that are not used are black. */
  static byte[] palette() {
    byte[] palette = new byte[3 * 256];
    for (int i = 0; i < COLOURS.size(); i++) {
      palette[3 * i] = (byte) (COLOURS.get(i) >> 16);
      palette[3 * i + 1] = (byte) (COLOURS.get(i) >> 8);
      palette[3 * i + 2] = (byte) (int) COLOURS.get(i);
    }
    return palette;
  }

  int width() {
    return columns * BitmapGlyph.WIDTH;
  }

  int height() {
    return rows * BitmapGlyph.HEIGHT;
  }

  byte[] pixels() {
    return pixels;
  }

  /** What is outside of the raster is left out. */
  void draw(Frame picture) {
    for (int y = 0; y < Math.min(rows, picture.height()); y++) {
      for (int x = 0; x < Math.min(columns, picture.width()); x++) {
        draw(x, y, picture.rows().get(y));
      }
    }
  }

  /** One cell. */
  void draw(int column, int row, FrameRow cells) {
    TextAttributes attributes = cells.attributes(column);
    int front = attributes.foreground() < 0 ? paper.foreground() : attributes.foreground();
    int back = attributes.background() < 0 ? paper.background() : attributes.background();
    byte letters = (byte) COLOURS.indexOf(attributes.reversed() ? back : front);
    byte ground = (byte) COLOURS.indexOf(attributes.reversed() ? front : back);
    BitmapGlyph glyph = font.glyph(cells.glyph(column));
    for (int y = 0; y < BitmapGlyph.HEIGHT; y++) {
      int at = (row * BitmapGlyph.HEIGHT + y) * width() + column * BitmapGlyph.WIDTH;
      for (int x = 0; x < BitmapGlyph.WIDTH; x++) {
        pixels[at + x] = glyph.has(x, y) ? letters : ground;
      }
    }
  }

  /** One cell's pixels to where its first belongs in lines of {@code width}. */
  void copy(int column, int row, byte[] to, int at, int width) {
    for (int y = 0; y < BitmapGlyph.HEIGHT; y++) {
      int from = (row * BitmapGlyph.HEIGHT + y) * width() + column * BitmapGlyph.WIDTH;
      System.arraycopy(pixels, from, to, at + y * width, BitmapGlyph.WIDTH);
    }
  }
}
