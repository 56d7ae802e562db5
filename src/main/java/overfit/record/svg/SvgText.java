package overfit.record.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.ansi.TextAttributes;
import overfit.record.film.DefaultColours;
import overfit.record.film.FrameRow;

/**
 * Rows as SVG, so that columns stay columns whatever font has the characters: a word is stretched
 * to its cells; plots and other signs have an x each, in one text for all that are drawn alike.
 */
public final class SvgText {

  public static final int CELL_WIDTH = 10;
  public static final int CELL_HEIGHT = 19;

  /** From the top of a cell to the line that letters stand on. */
  static final int BASELINE = 15;

  private final DefaultColours paper;
  private final Map<TextAttributes, String> classes = new LinkedHashMap<>();

  SvgText(DefaultColours paper) {
    this.paper = paper;
  }

  /** Characters that are drawn alike, each with its x. */
  private static final class Places {

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

  /** A row that stands on y = 0, in the order in which it is read. */
  void write(StringBuilder svg, FrameRow row) {
    Map<TextAttributes, Places> places = new LinkedHashMap<>();
    for (SvgTextRun run : SvgTextRun.of(row)) {
      if (!run.isPlaced()) {
        write(svg, places);
      }
      write(svg, run, 0, places);
    }
    write(svg, places);
  }

  /** Rows that stand on y = 0, each {@code stride} further to the right than the one before. */
  void write(StringBuilder svg, List<FrameRow> rows, int stride) {
    Map<TextAttributes, Places> places = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      for (SvgTextRun run : SvgTextRun.of(rows.get(i))) {
        write(svg, run, i * stride, places);
      }
    }
    write(svg, places);
  }

  private void write(
      StringBuilder svg, SvgTextRun run, int from, Map<TextAttributes, Places> places) {
    int left = from + run.x() * CELL_WIDTH;
    if (run.hasGround()) {
      ground(svg, run, left);
    }
    if (run.isPlaced()) {
      places.computeIfAbsent(run.attributes(), any -> new Places()).add(run.text(), left);
    } else {
      text(svg, Integer.toString(left), stretch(run), run.attributes(), run.text());
    }
  }

  private void write(StringBuilder svg, Map<TextAttributes, Places> places) {
    places.forEach(
        (attributes, all) -> text(svg, all.xs.toString(), "", attributes, all.text.toString()));
    places.clear();
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

  private void ground(StringBuilder svg, SvgTextRun run, int left) {
    svg.append("<rect");
    svg.append(left > 0 ? " x=\"" + left + "\"" : "");
    svg.append(" y=\"-").append(BASELINE);
    svg.append("\" width=\"").append(run.text().length() * CELL_WIDTH);
    svg.append("\" height=\"").append(CELL_HEIGHT);
    svg.append("\" fill=\"").append(DefaultColours.hex(ground(run.attributes()))).append("\"/>");
  }

  private String classOf(TextAttributes attributes) {
    return attributes.equals(TextAttributes.PLAIN)
        ? ""
        : " class=\"" + classes.computeIfAbsent(attributes, any -> name(classes.size())) + "\"";
  }

  /** a, b, … z, aa, ab: short, and never a keyword where a name is one. */
  static String name(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : name(index / 26 - 1) + last;
  }

  /** The rules of all attributes that were written. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    classes.forEach(
        (attributes, name) ->
            rules
                .append('.')
                .append(name)
                .append("{fill:")
                .append(DefaultColours.hex(letters(attributes)))
                .append(attributes.bold() ? ";font-weight:bold}" : "}"));
    return rules.toString();
  }

  private int letters(TextAttributes attributes) {
    return attributes.reversed()
        ? own(attributes.background(), paper.background())
        : front(attributes);
  }

  private int ground(TextAttributes attributes) {
    return attributes.reversed()
        ? front(attributes)
        : own(attributes.background(), paper.background());
  }

  private int front(TextAttributes attributes) {
    return own(attributes.foreground(), paper.foreground());
  }

  private static int own(int colour, int paper) {
    return colour < 0 ? paper : colour;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
