package overfit.record;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static overfit.record.svg.SvgText.CELL_HEIGHT;
import static overfit.record.svg.SvgText.CELL_WIDTH;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The text that an animated SVG shows, as a browser would place it. */
final class SvgFilm {

  private static final Pattern RULE = Pattern.compile("(?m)^@keyframes (\\w+)\\{(.*)}$");
  private static final Pattern STATE = Pattern.compile("([\\d.%,]+)\\{translate:(-?\\d+)(?:px)?}");

  private final Element svg;
  private final int columns;
  private final int rows;
  private final double length;
  private final Map<String, TreeMap<Double, Integer>> keyframes = new HashMap<>();

  SvgFilm(Path file, int columns, int rows) throws Exception {
    svg =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(file.toFile())
            .getDocumentElement();
    this.columns = columns;
    this.rows = rows;
    String style = svg.getElementsByTagName("style").item(0).getTextContent();
    Matcher animation = Pattern.compile("animation:([\\d.]+)s step-end infinite").matcher(style);
    animation.find();
    length = Double.parseDouble(animation.group(1));
    Matcher rules = RULE.matcher(style);
    while (rules.find()) {
      keyframes.put(rules.group(1), lefts(rules.group(2)));
    }
  }

  /** The translation of a track, by the percentage of the film at which it starts. */
  private static TreeMap<Double, Integer> lefts(String states) {
    TreeMap<Double, Integer> lefts = new TreeMap<>();
    Matcher state = STATE.matcher(states);
    while (state.find()) {
      for (String time : state.group(1).split("%,|%")) {
        assertNull(lefts.put(Double.parseDouble(time), Integer.parseInt(state.group(2))));
      }
    }
    return lefts;
  }

  /** The text shown without animations. */
  String still() {
    return shown(-1);
  }

  String at(double seconds) {
    return shown(seconds);
  }

  private String shown(double seconds) {
    char[][] screen = new char[rows][columns];
    Arrays.stream(screen).forEach(row -> Arrays.fill(row, ' '));
    NodeList windows = svg.getElementsByTagName("svg");
    for (int i = 0; i < windows.getLength(); i++) {
      draw(screen, (Element) windows.item(i), seconds);
    }
    StringBuilder text = new StringBuilder();
    for (char[] row : screen) {
      text.append(new String(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private void draw(char[][] screen, Element window, double seconds) {
    Element moved = (Element) window.getElementsByTagName("g").item(0);
    int left = moved == null || seconds < 0 ? 0 : left(moved, seconds);
    NodeList texts = window.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      draw(screen, window, (Element) texts.item(i), left);
    }
  }

  /** Draws each character at its own x if there are several, otherwise all from x on. */
  private static void draw(char[][] screen, Element window, Element text, int left) {
    String glyphs = text.getTextContent();
    String[] xs = text.getAttribute("x").split(" ");
    assertTrue(xs.length == 1 || xs.length == glyphs.length(), glyphs);
    for (int i = 0; i < glyphs.length(); i++) {
      int x = left + (xs.length > 1 ? Integer.parseInt(xs[i]) : number(text, "x") + i * CELL_WIDTH);
      if (x >= 0 && x < number(window, "width")) {
        int column = (number(window, "x") + x) / CELL_WIDTH;
        screen[number(window, "y") / CELL_HEIGHT][column] = glyphs.charAt(i);
      }
    }
  }

  private int left(Element moved, double seconds) {
    String name = moved.getAttribute("style").replace("animation-name:", "");
    return keyframes.get(name).floorEntry(100 * seconds / length).getValue();
  }

  private static int number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
