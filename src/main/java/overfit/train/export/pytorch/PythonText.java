package overfit.train.export.pytorch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import overfit.config.ShortestDecimal;
import overfit.file.CleanText;
import overfit.train.history.Points;

/**
 * Literals and comments in Python 3.
 *
 * <p>https://docs.python.org/3/reference/lexical_analysis.html
 */
final class PythonText {

  /** The longest line, as in the style of Black plus a few columns. */
  static final int WIDTH = 96;

  /** What a block is indented by. */
  static final String STEP = "    ";

  private PythonText() {}

  /** {@code "text"}; only visible ASCII characters stand for themselves. */
  static String string(String text) {
    return text.codePoints()
        .mapToObj(PythonText::inString)
        .collect(Collectors.joining("", "\"", "\""));
  }

  private static String inString(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    return character >= ' ' && character <= '~'
        ? Character.toString(character)
        : String.format("\\U%08x", character);
  }

  /** A float: {@code 0.01}, {@code 1.0}, {@code 1e-6}; it has the same bits in Python. */
  static String real(double value) {
    String shortest = ShortestDecimal.format(value);
    return shortest.matches("-?\\d+") ? shortest + ".0" : shortest;
  }

  static String flag(boolean value) {
    return value ? "True" : "False";
  }

  /** {@code [64, 64]}. */
  static String list(List<?> elements) {
    return elements.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A list of pairs, several in a line. */
  static String points(Points points) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (int i = 0; i < points.count(); i++) {
      String pair = "(" + real(points.x()[i]) + ", " + real(points.y()[i]) + "),";
      if (line.length() + pair.length() + 1 > WIDTH - 4) {
        lines.add(line);
        line = "";
      }
      line += (line.isEmpty() ? "" : " ") + pair;
    }
    lines.add(line);
    return lines.stream().map(each -> STEP + each).collect(Collectors.joining("\n", "[\n", "\n]"));
  }

  /** Lines of a comment. Text from outside cannot leave it, since it has no line breaks. */
  static List<String> comment(String text) {
    List<String> lines = new ArrayList<>();
    String line = "#";
    for (String word : CleanText.of(text).split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH && line.length() > 1) {
        lines.add(line);
        line = "#";
      }
      line += " " + word;
    }
    lines.add(line);
    return lines;
  }

  /**
   * Elements between brackets in one line, or with a line for each.
   *
   * @param open what stands before the elements, such as {@code dict(}
   * @param column where it begins
   */
  static String bracketed(String open, List<String> elements, String close, int column) {
    String flat = open + String.join(", ", elements) + close;
    if (column + flat.length() <= WIDTH && !flat.contains("\n")) {
      return flat;
    }
    return elements.stream()
        .map(element -> indented(STEP, element) + ",\n")
        .collect(Collectors.joining("", open + "\n", close));
  }

  /** Every line but blank ones with a prefix. */
  static String indented(String prefix, String block) {
    String[] lines = block.split("\n", -1);
    return IntStream.range(0, lines.length)
        .mapToObj(i -> lines[i].isEmpty() ? "" : prefix + lines[i])
        .collect(Collectors.joining("\n"));
  }
}
