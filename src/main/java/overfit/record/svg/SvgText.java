package overfit.record.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;

/**
 * Writes rows as SVG text that stays aligned in any font: words are stretched to the width of their
 * cells; symbols have an x each, in one text element for all with the same attributes.
 */
public final class SvgText {

  public static final int CELL_WIDTH = 10;
  public static final int CELL_HEIGHT = 19;

  /** The distance from the top of a cell to the baseline. */
  static final int BASELINE = 15;

  private final DefaultColours defaults;
  private final Map<TextAttributes, String> classes = new LinkedHashMap<>();

  SvgText(DefaultColours defaults) {
    this.defaults = defaults;
  }

  /** Characters with the same attributes, each with its x. */
  private static final class Symbols {

    private final StringBuilder xs = new StringBuilder();
    private final StringBuilder text = new StringBuilder();

    void add(String run, int left) {
      for (int i = 0; i < run.length(); i++) {
        if (run.charAt(i) != ' ') {
          xs.append(xs.length() == 0 ? "" : " ").append(left + i * CELL_WIDTH);
          text.append(run.charAt(i));
        }
      }
    }
  }

  /** Writes a row with its baseline at y = 0, in reading order. */
  void write(StringBuilder svg, CellRow row) {
    Map<TextAttributes, Symbols> symbols = new LinkedHashMap<>();
    for (SvgTextRun run : SvgTextRun.of(row)) {
      if (!run.isPlaced()) {
        write(svg, symbols);
      }
      write(svg, run, 0, symbols);
    }
    write(svg, symbols);
  }

  /** Writes rows side by side, {@code stride} apart, with their baseline at y = 0. */
  void write(StringBuilder svg, List<CellRow> rows, int stride) {
    Map<TextAttributes, Symbols> symbols = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (SvgTextRun run : SvgTextRun.of(rows.get(i))) {
        write(svg, run, i * stride, symbols);
      }
    }
    write(svg, symbols);
  }

  private void write(
      StringBuilder svg, SvgTextRun run, int offset, Map<TextAttributes, Symbols> symbols) {
    int left = offset + run.x() * CELL_WIDTH;
    if (run.hasBackground()) {
      backgroundRect(svg, run, left);
    }
    if (run.isPlaced()) {
      symbols.computeIfAbsent(run.attributes(), any -> new Symbols()).add(run.text(), left);
    } else {
      text(svg, Integer.toString(left), stretch(run), run.attributes(), run.text());
    }
  }

  private void write(StringBuilder svg, Map<TextAttributes, Symbols> symbols) {
    symbols.forEach(
        (attributes, all) -> text(svg, all.xs.toString(), "", attributes, all.text.toString()));
    symbols.clear();
  }

  private static String stretch(SvgTextRun run) {
    int length = run.text().length();
    return length == 1
        ? ""
        : " textLength=\""
            + (length * CELL_WIDTH + "\"")
            + (run.isLine() ? " lengthAdjust=\"spacingAndGlyphs\"" : "");
  }

  private void text(
      StringBuilder svg, String xs, String stretch, TextAttributes attributes, String text) {
    svg.append("<text").append(xs.equals("0") ? "" : " x=\"" + xs + "\"").append(stretch);
    svg.append(classOf(attributes)).append('>').append(escaped(text)).append("</text>");
  }

  private void backgroundRect(StringBuilder svg, SvgTextRun run, int left) {
    svg.append("<rect");
    svg.append(left > 0 ? " x=\"" + left + "\"" : "");
    svg.append(" y=\"-").append(BASELINE);
    svg.append("\" width=\"").append(run.text().length() * CELL_WIDTH);
    svg.append("\" height=\"").append(CELL_HEIGHT);
    svg.append("\" fill=\"")
        .append(DefaultColours.hex(backgroundColour(run.attributes())))
        .append("\"/>");
  }

  private String classOf(TextAttributes attributes) {
    return attributes.equals(TextAttributes.PLAIN)
        ? ""
        : " class=\"" + classes.computeIfAbsent(attributes, any -> name(classes.size())) + "\"";
  }

  /** An identifier a, b, … z, aa, ab: too short for a CSS keyword such as none. */
  static String name(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : name(index / 26 - 1) + last;
  }

  /** The CSS rules for all attributes used so far. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    classes.forEach(
        (attributes, name) ->
            rules
                .append('.')
                .append(name)
                .append("{fill:")
                .append(DefaultColours.hex(glyphColour(attributes)))
                .append(attributes.bold() ? ";font-weight:bold}" : "}"));
    return rules.toString();
  }

  private int glyphColour(TextAttributes attributes) {
    return attributes.reversed()
        ? orDefault(attributes.background(), defaults.background())
        : foreground(attributes);
  }

  private int backgroundColour(TextAttributes attributes) {
    return attributes.reversed()
        ? foreground(attributes)
        : orDefault(attributes.background(), defaults.background());
  }

  private int foreground(TextAttributes attributes) {
    return orDefault(attributes.foreground(), defaults.foreground());
  }

  private static int orDefault(int colour, int defaultColour) {
    return colour < 0 ? defaultColour : colour;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
