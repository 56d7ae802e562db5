package overfit.record;

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
  private static final Pattern FRAME = Pattern.compile("([\\d.]+)%\\{translate:0 (-?\\d+)(?:px)?}");

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
      Matcher frames = FRAME.matcher(rules.group(2));
      TreeMap<Double, Integer> tops = new TreeMap<>();
      while (frames.find()) {
        tops.put(Double.parseDouble(frames.group(1)), Integer.parseInt(frames.group(2)));
      }
      keyframes.put(rules.group(1), tops);
    }
  }

  /** Where nothing moves. */
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
    int top = moved == null || seconds < 0 ? 0 : top(moved, seconds);
    NodeList texts = window.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      int y = number(text, "y") + top;
      if (y >= 0 && y < number(window, "height")) {
        int column = (number(window, "x") + number(text, "x")) / SvgText.CELL_WIDTH;
        int row = number(window, "y") / SvgText.CELL_HEIGHT;
        text.getTextContent().getChars(0, text.getTextContent().length(), screen[row], column);
      }
    }
  }

  private int top(Element moved, double seconds) {
    String name = moved.getAttribute("style").replace("animation-name:", "");
    return keyframes.get(name).floorEntry(100 * seconds / length).getValue();
  }

  private static int number(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    return value.isEmpty() ? 0 : Integer.parseInt(value);
  }
}
