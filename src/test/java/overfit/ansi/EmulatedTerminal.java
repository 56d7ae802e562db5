package overfit.ansi;

import java.util.Arrays;
import java.util.Optional;
import overfit.ansi.TextAttributes.Modifier;
import overfit.screen.Cursor;

/**
 * An emulator of the sequences that the encoder writes. It rejects sequences on which terminals or
 * drivers differ: relative moves from past the last column, and line feeds outside of the first
 * column.
 */
public final class EmulatedTerminal {

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
      drawn =
          switch (parameter) {
            case "" -> TextAttributes.PLAIN;
            case "1", "22" -> drawn.with(Modifier.BOLD, parameter.equals("1"));
            case "4", "24" -> drawn.with(Modifier.UNDERLINED, parameter.equals("4"));
            case "7", "27" -> drawn.with(Modifier.REVERSED, parameter.equals("7"));
            default ->
                parameter.matches("[39].*")
                    ? drawn.withForeground(SgrColour.ofForeground(colour))
                    : drawn.withBackground(SgrColour.ofForeground(asForeground(colour)));
          };
      i += more;
    }
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
