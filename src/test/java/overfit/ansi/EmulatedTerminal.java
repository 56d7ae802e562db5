package overfit.ansi;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Cursor;

/**
 * An emulator of the sequences that the encoder writes. It rejects sequences on which terminals or
 * drivers differ: relative moves from past the last column, and line feeds outside of the first
 * column.
 */
public final class EmulatedTerminal {

  /** ECMA-48, section 8.3.117. */
  private static final Map<String, Modifier> ON =
      Map.of(
          "1", Modifier.BOLD,
          "3", Modifier.ITALIC,
          "4", Modifier.UNDERLINED,
          "5", Modifier.BLINKING,
          "7", Modifier.REVERSED,
          "9", Modifier.CROSSED_OUT);

  private static final Map<String, Modifier> OFF =
      Map.of(
          "22", Modifier.BOLD,
          "23", Modifier.ITALIC,
          "24", Modifier.UNDERLINED,
          "25", Modifier.BLINKING,
          "27", Modifier.REVERSED,
          "29", Modifier.CROSSED_OUT);

  private final int width;
  private final int height;
  private char[][] glyphs = {};
  private TextAttributes[][] attributes = {};
  private TextAttributes drawn = TextAttributes.PLAIN;
  private boolean cursor = true;
  private int x;
  private int y;

  public EmulatedTerminal(int width, int height) {
    this.width = width;
    this.height = height;
    clear();
  }

  public void feed(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\033') {
        at = text.charAt(at) == 'M' ? goTo(x, y - 1, at + 1) : sequence(text, at + 1);
      } else if (c < ' ') {
        control(c);
      } else {
        glyphs[y][x] = c;
        attributes[y][x] = drawn;
        x++;
      }
    }
  }

  public char glyph(int column, int row) {
    return glyphs[row][column];
  }

  /** The attributes of a cell. */
  public TextAttributes attributes(int column, int row) {
    return attributes[row][column];
  }

  /** Whether a cell looks like this glyph with these attributes. */
  public boolean looksLike(int column, int row, char glyph, TextAttributes expected) {
    TextAttributes found = attributes(column, row);
    boolean blank = glyph == ' ' && !found.showsOnBlanks() && !expected.showsOnBlanks();
    return glyph(column, row) == glyph
        && (found.equals(expected) || blank && found.background() == expected.background());
  }

  /** The cursor; empty while hidden. */
  public Optional<Cursor> cursor() {
    return cursor ? Optional.of(new Cursor(x, y)) : Optional.empty();
  }

  /** The text of a row, with trailing spaces. */
  public String row(int row) {
    return new String(glyphs[row]);
  }

  /** The text of all rows, each ending in a line feed, without trailing spaces. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < height; row++) {
      text.append(row(row).stripTrailing()).append('\n');
    }
    return text.toString();
  }

  private void control(char c) {
    switch (c) {
      case '\r' -> x = 0;
      case '\b' -> goTo(x - 1, y, 0);
      case '\013' -> goTo(x, y + 1, 0);
      case '\n' -> goTo(x == 0 ? 0 : -1, y + 1, 0);
      default -> throw new IllegalArgumentException("character " + (int) c);
    }
  }

  private int goTo(int column, int row, int at) {
    if (x == width || column < 0 || column >= width || row < 0 || row >= height) {
      throw new IllegalArgumentException(x + "," + y + " to " + column + "," + row);
    }
    x = column;
    y = row;
    return at;
  }

  private int sequence(String text, int from) {
    int end = from;
    while (text.charAt(end) < '@') {
      end++;
    }
    String parameters = text.substring(from, end);
    String[] numbers = parameters.split(";");
    char last = text.charAt(end);
    switch (last) {
      case 'H' -> {
        y = number(numbers[0]) - 1;
        x = numbers.length > 1 ? number(numbers[1]) - 1 : 0;
      }
      case 'A' -> goTo(x, y - number(numbers[0]), end);
      case 'B' -> goTo(x, y + number(numbers[0]), end);
      case 'C' -> goTo(x + number(numbers[0]), y, end);
      case 'D' -> goTo(x - number(numbers[0]), y, end);
      case 'J' -> clear();
      case 'm' -> attributes(numbers);
      case 'h', 'l' -> mode(parameters, last == 'h');
      default -> throw new IllegalArgumentException(parameters + last);
    }
    return end + 1;
  }

  private void mode(String parameters, boolean on) {
    switch (parameters) {
      case "?25" -> cursor = on;
      case "?2026" -> {}
      default -> throw new IllegalArgumentException(parameters);
    }
  }

  private void attributes(String[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      String parameter = parameters[i];
      int more = !parameter.matches("[34]8") ? 0 : parameters[i + 1].equals("5") ? 2 : 4;
      String colour = String.join(";", Arrays.copyOfRange(parameters, i, i + more + 1));
      drawn = changed(parameter, colour);
      i += more;
    }
  }

  private TextAttributes changed(String parameter, String colour) {
    if (parameter.isEmpty()) {
      return TextAttributes.PLAIN;
    }
    if (ON.containsKey(parameter)) {
      return drawn.with(ON.get(parameter), true);
    }
    if (OFF.containsKey(parameter)) {
      return drawn.with(OFF.get(parameter), false);
    }
    if (parameter.matches("3[0-9]|9[0-7]")) {
      return drawn.withForeground(SgrColour.ofForeground(colour));
    }
    if (parameter.matches("4[0-9]|10[0-7]")) {
      return drawn.withBackground(SgrColour.ofForeground(asForeground(colour)));
    }
    throw new IllegalArgumentException(parameter + "m");
  }

  /** Converts background to foreground parameters: 40 to 30, 48 to 38, 49 to 39, 100 to 90. */
  private static String asForeground(String background) {
    String[] numbers = background.split(";", 2);
    String first = String.valueOf(Integer.parseInt(numbers[0]) - 10);
    return numbers.length == 1 ? first : first + ";" + numbers[1];
  }

  private void clear() {
    glyphs = new char[height][width];
    attributes = new TextAttributes[height][width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(glyphs[row], ' ');
      Arrays.fill(attributes[row], TextAttributes.PLAIN);
    }
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }
}
