package overfit.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows as SVG: a text for each run of characters of one ink and one kind, stretched to its cells,
 * so that columns stay columns whatever font has the characters.
 */
final class SvgText {

  static final int CELL_WIDTH = 10;
  static final int CELL_HEIGHT = 19;

  /** From the top of a cell to the line that letters stand on. */
  private static final int BASELINE = 15;

  static final int BYTES_PER_TRACK = 150;
  static final int BYTES_PER_CHANGE = 27;
  private static final int BYTES_PER_RUN = 50;

  private final Paper paper;
  private final Map<Ink, String> classes = new LinkedHashMap<>();

  SvgText(Paper paper) {
    this.paper = paper;
  }

  /** Characters of one row that are drawn in one go. */
  record Run(int x, String text, Ink ink) {

    int bytes() {
      return text.chars().map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : 3).sum();
    }

    boolean hasGround() {
      return ink.reversed() || ink.background() >= 0;
    }
  }

  /** About how many a row takes. */
  static int bytes(Row row) {
    return runs(row).stream().mapToInt(run -> BYTES_PER_RUN + run.bytes()).sum();
  }

  /** Blank stretches are left out, but for one or two blanks within a run. */
  static List<Run> runs(Row row) {
    List<Run> runs = new ArrayList<>();
    int x = 0;
    while (x < row.width()) {
      if (row.isBlank(x)) {
        x++;
      } else {
        int end = end(row, x);
        runs.add(new Run(x, row.glyphs().substring(x, end), row.ink(x)));
        x = end;
      }
    }
    return runs;
  }

  private static int end(Row row, int from) {
    int end = from + 1;
    int x = end;
    while (x < row.width() && x - end <= 2) {
      if (belongs(row, from, x)) {
        end = x + 1;
      } else if (!row.isBlank(x)) {
        return end;
      }
      x++;
    }
    return end;
  }

  private static boolean belongs(Row row, int from, int x) {
    return row.ink(x).equals(row.ink(from))
        && !row.isBlank(x)
        && kind(row.glyph(x)) == kind(row.glyph(from));
  }

  /** What may come from another font is not stretched together. */
  private static int kind(char c) {
    if (c < 0x7f) {
      return 0;
    }
    return c >= 0x2500 && c < 0x2580 || c >= 0x2800 && c < 0x2900 ? c >> 7 : c;
  }

  /** A row whose top is at {@code top}, beginning at the left. */
  void write(StringBuilder svg, Row row, int top) {
    for (Run run : runs(row)) {
      if (run.hasGround()) {
        ground(svg, run, top);
      }
      svg.append("<text");
      if (run.x() > 0) {
        svg.append(" x=\"").append(run.x() * CELL_WIDTH).append('"');
      }
      svg.append(" y=\"").append(top + BASELINE).append('"');
      if (run.text().length() > 1) {
        svg.append(" textLength=\"").append(run.text().length() * CELL_WIDTH).append('"');
        svg.append(isLine(run.text().charAt(0)) ? " lengthAdjust=\"spacingAndGlyphs\"" : "");
      }
      svg.append(classOf(run.ink())).append('>');
      svg.append(escaped(run.text())).append("</text>");
    }
  }

  /** Lines have to meet, in whatever font. */
  private static boolean isLine(char c) {
    return c >= 0x2500 && c < 0x2580;
  }

  private void ground(StringBuilder svg, Run run, int top) {
    svg.append("<rect");
    svg.append(run.x() > 0 ? " x=\"" + run.x() * CELL_WIDTH + "\"" : "");
    svg.append(top > 0 ? " y=\"" + top + "\"" : "");
    svg.append(" width=\"").append(run.text().length() * CELL_WIDTH);
    svg.append("\" height=\"").append(CELL_HEIGHT);
    svg.append("\" fill=\"").append(Paper.hex(ground(run.ink()))).append("\"/>");
  }

  private String classOf(Ink ink) {
    return ink.equals(Ink.PLAIN)
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
                .append(Paper.hex(letters(ink)))
                .append(ink.bold() ? ";font-weight:bold}" : "}"));
    return rules.toString();
  }

  private int letters(Ink ink) {
    return ink.reversed() ? own(ink.background(), paper.background()) : front(ink);
  }

  private int ground(Ink ink) {
    return ink.reversed() ? front(ink) : own(ink.background(), paper.background());
  }

  private int front(Ink ink) {
    return own(ink.foreground(), paper.foreground());
  }

  private static int own(int colour, int paper) {
    return colour < 0 ? paper : colour;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
