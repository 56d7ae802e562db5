package overfit.record.svg;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import overfit.ansi.CellRow;
import overfit.ansi.TextAttributes;
import overfit.record.film.DefaultColours;

/**
 * Rows as SVG, so that columns stay columns whatever font has the characters: a word is stretched
 * to its cells; plots and other signs have an x each, in one text for all of one ink.
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

  /** Characters of one ink, each with its x. */
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
  void write(StringBuilder svg, CellRow row) {
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
  void write(StringBuilder svg, List<CellRow> rows, int stride) {
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
      places.computeIfAbsent(run.ink(), any -> new Places()).add(run.text(), left);
    } else {
      text(svg, Integer.toString(left), stretch(run), run.ink(), run.text());
    }
  }

  private void write(StringBuilder svg, Map<TextAttributes, Places> places) {
    places.forEach((ink, all) -> text(svg, all.xs.toString(), "", ink, all.text.toString()));
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

  private void text(StringBuilder svg, String xs, String stretch, TextAttributes ink, String text) {
    svg.append("<text").append(xs.equals("0") ? "" : " x=\"" + xs + "\"").append(stretch);
    svg.append(classOf(ink)).append('>').append(escaped(text)).append("</text>");
  }

  private void ground(StringBuilder svg, SvgTextRun run, int left) {
    svg.append("<rect");
    svg.append(left > 0 ? " x=\"" + left + "\"" : "");
    svg.append(" y=\"-").append(BASELINE);
    svg.append("\" width=\"").append(run.text().length() * CELL_WIDTH);
    svg.append("\" height=\"").append(CELL_HEIGHT);
    svg.append("\" fill=\"").append(DefaultColours.hex(ground(run.ink()))).append("\"/>");
  }

  private String classOf(TextAttributes ink) {
    return ink.equals(TextAttributes.PLAIN)
        ? ""
        : " class=\"" + classes.computeIfAbsent(ink, any -> name(classes.size())) + "\"";
  }

  /** a, b, … z, aa, ab: short, and never a keyword where a name is one. */
  static String name(int index) {
    String last = String.valueOf((char) ('a' + index % 26));
    return index < 26 ? last : name(index / 26 - 1) + last;
  }

  /** The rules of all inks that were written. */
  String rules() {
    StringBuilder rules = new StringBuilder();
    classes.forEach(
        (ink, name) ->
            rules
                .append('.')
                .append(name)
                .append("{fill:")
                .append(DefaultColours.hex(letters(ink)))
                .append(ink.bold() ? ";font-weight:bold}" : "}"));
    return rules.toString();
  }

  private int letters(TextAttributes ink) {
    return ink.reversed() ? own(ink.background(), paper.background()) : front(ink);
  }

  private int ground(TextAttributes ink) {
    return ink.reversed() ? front(ink) : own(ink.background(), paper.background());
  }

  private int front(TextAttributes ink) {
    return own(ink.foreground(), paper.foreground());
  }

  private static int own(int colour, int paper) {
    return colour < 0 ? paper : colour;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
