package overfit.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import overfit.screen.Cursor;

/** What a terminal shows after it was sent a text: the few sequences that films have. */
final class Terminal {

  private char[][] glyphs = {};
  private Ink[][] inks = {};
  private final int width;
  private final int height;
  private Ink ink = Ink.PLAIN;
  private boolean cursor = true;
  private int x;
  private int y;

  Terminal(int width, int height) {
    this.width = width;
    this.height = height;
    clear();
  }

  void feed(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\033') {
        at = sequence(text, at + 1);
      } else {
        glyphs[y][x] = c;
        inks[y][x] = ink;
        x = Math.min(x + 1, width - 1);
      }
    }
  }

  Picture picture() {
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < height; row++) {
      rows.add(new Row(new String(glyphs[row]), inks[row].clone()));
    }
    return new Picture(rows, cursor ? Optional.of(new Cursor(x, y)) : Optional.empty());
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
      case 'C' -> x += number(numbers[0]);
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
            case "" -> Ink.PLAIN;
            case "1", "22" -> new Ink(front, back, parameters[i].equals("1"), reversed);
            case "7", "27" -> new Ink(front, back, bold, parameters[i].equals("7"));
            case "39" -> new Ink(-1, back, bold, reversed);
            case "49" -> new Ink(front, -1, bold, reversed);
            case "38" -> new Ink(rgb(parameters, i), back, bold, reversed);
            case "48" -> new Ink(front, rgb(parameters, i), bold, reversed);
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
    inks = new Ink[height][width];
    for (int row = 0; row < height; row++) {
      Arrays.fill(glyphs[row], ' ');
      Arrays.fill(inks[row], Ink.PLAIN);
    }
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }
}
