package overfit.record.raster;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.screen.Role;
import overfit.screen.Theme;

/** A frame drawn in pixels, each an index into the palette. */
final class PixelCanvas {

  /** The colours of all themes: the palette must be known before the first frame. */
  private static final List<Integer> COLOURS = colours();

  private final BitmapFont font = new BitmapFont();
  private final DefaultColours defaults;
  private final int columns;
  private final int rows;
  private final byte[] pixels;

  PixelCanvas(DefaultColours defaults, int columns, int rows) {
    this.defaults = defaults;
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

  /** 256 colours, three bytes each; unused ones are black. */
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

  /** Draws a frame, clipped to the canvas. */
  void draw(FilmFrame frame) {
    for (int y = 0; y < Math.min(rows, frame.height()); y++) {
      for (int x = 0; x < Math.min(columns, frame.width()); x++) {
        draw(x, y, frame.rows().get(y));
      }
    }
  }

  /** Draws one cell. */
  void draw(int column, int row, CellRow cells) {
    TextAttributes attributes = cells.attributes(column);
    int foreground = attributes.foreground() < 0 ? defaults.foreground() : attributes.foreground();
    int background = attributes.background() < 0 ? defaults.background() : attributes.background();
    byte glyphColour = (byte) COLOURS.indexOf(attributes.reversed() ? background : foreground);
    byte cellColour = (byte) COLOURS.indexOf(attributes.reversed() ? foreground : background);
    BitmapGlyph glyph = font.glyph(cells.glyph(column));
    for (int y = 0; y < BitmapGlyph.HEIGHT; y++) {
      int at = (row * BitmapGlyph.HEIGHT + y) * width() + column * BitmapGlyph.WIDTH;
      for (int x = 0; x < BitmapGlyph.WIDTH; x++) {
        pixels[at + x] = glyph.has(x, y) ? glyphColour : cellColour;
      }
    }
  }

  /** Copies the pixels of a cell to index {@code at} of an image with lines of {@code width}. */
  void copy(int column, int row, byte[] to, int at, int width) {
    for (int y = 0; y < BitmapGlyph.HEIGHT; y++) {
      int from = (row * BitmapGlyph.HEIGHT + y) * width() + column * BitmapGlyph.WIDTH;
      System.arraycopy(pixels, from, to, at + y * width, BitmapGlyph.WIDTH);
    }
  }
}
