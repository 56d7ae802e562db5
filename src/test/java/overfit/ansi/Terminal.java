package overfit.ansi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import overfit.screen.Cursor;

/**
 * What a terminal shows after it was sent a text: the few sequences that films have. It refuses
 * what terminals or their drivers do not agree on: to go on from after the last column other than
 * to a place or by a carriage return, and a line feed elsewhere than in the first column.
 */
public final class Terminal {

  private char[][] glyphs = {};
  private TextAttributes[][] inks = {};
  private final int width;
  private final int height;
  private TextAttributes ink = TextAttributes.PLAIN;
  private boolean cursor = true;
  private int x;
  private int y;

  public Terminal(int width, int height) {
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
        inks[y][x] = ink(c);
        x++;
      }
    }
  }

  /** Of a blank no more is seen than its background. */
  private TextAttributes ink(char c) {
    return c == ' ' && !ink.reversed()
        ? new TextAttributes(-1, ink.background(), false, false)
        : ink;
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

  public CellGrid picture() {
    List<CellRow> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      rows.add(new CellRow(new String(glyphs[row]), inks[row].clone()));
    }
    return new CellGrid(rows, cursor ? Optional.of(new Cursor(x, y)) : Optional.empty());
  }

  private int sequence(String text, int from) {
    int end = from;
    while (text.charAt(end) < '@') {
      end++;
    }
    String parameters = text.substring(from, end);
    String[] numbers = parameters.split(";");
    switch (text.charAt(end)) {
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
      case 'h', 'l' -> cursor = text.charAt(end) == 'h';
      default -> throw new IllegalArgumentException(parameters + text.charAt(end));
    }
    return end + 1;
  }

  private void attributes(String[] parameters) {
    for (int i = 0; i < parameters.length; i++) {
      int front = ink.foreground();
      int back = ink.background();
      boolean bold = ink.bold();
      boolean reversed = ink.reversed();
      ink =
          switch (parameters[i]) {
            case "" -> TextAttributes.PLAIN;
            case "1", "22" -> new TextAttributes(front, back, parameters[i].equals("1"), reversed);
            case "7", "27" -> new TextAttributes(front, back, bold, parameters[i].equals("7"));
            case "39" -> new TextAttributes(-1, back, bold, reversed);
            case "49" -> new TextAttributes(front, -1, bold, reversed);
            case "38" -> new TextAttributes(rgb(parameters, i), back, bold, reversed);
            case "48" -> new TextAttributes(front, rgb(parameters, i), bold, reversed);
            default -> throw new IllegalArgumentException(String.join(";", parameters));
          };
      i += parameters[i].equals("38") || parameters[i].equals("48") ? 4 : 0;
    }
  }

  private static int rgb(String[] parameters, int at) {
    return Integer.parseInt(parameters[at + 2]) << 16
        | Integer.parseInt(parameters[at + 3]) << 8
        | Integer.parseInt(parameters[at + 4]);
  }

  private void clear() {
    glyphs = new char[height][width];
    inks = new TextAttributes[height][width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(glyphs[row], ' ');
      Arrays.fill(inks[row], TextAttributes.PLAIN);
    }
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }
}
