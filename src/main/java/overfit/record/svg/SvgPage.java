package overfit.record.svg;

import overfit.record.film.DefaultColours;

/** The SVG document around the rows of a screen. */
public final class SvgPage {

  public static final int MARGIN = 12;
  private static final String FONTS =
      "ui-monospace,\"DejaVu Sans Mono\",Menlo,Consolas,\"Liberation Mono\",monospace";

  private SvgPage() {}

  /** The document with the rows in {@code body} and the CSS in {@code rules}. */
  static String of(DefaultColours defaults, int columns, int rows, String rules, String body) {
    int width = columns * SvgText.CELL_WIDTH + 2 * MARGIN;
    int height = rows * SvgText.CELL_HEIGHT + 2 * MARGIN;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + (width + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height)
        + "\" xml:space=\"preserve\">\n<style>\ntext{font:16.6px "
        + FONTS
        + ";white-space:pre;fill:"
        + DefaultColours.hex(defaults.foreground())
        + "}\n"
        + rules
        + "\n</style>\n<rect width=\"100%\" height=\"100%\" rx=\"6\" fill=\""
        + DefaultColours.hex(defaults.background())
        + "\"/>\n<g transform=\"translate("
        + (MARGIN + "," + MARGIN)
        + ")\">\n"
        + body
        + "</g>\n</svg>\n";
  }
}
