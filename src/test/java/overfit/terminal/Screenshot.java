package overfit.terminal;

import java.util.Arrays;

/**
 * What a terminal shows after it was sent a text: the few sequences that the display writes, with
 * no more than sixteen colours.
 */
final class Screenshot {

  private final char[][] glyphs;
  private final String[][] pens;
  private final int width;
  private String colour = "39";
  private boolean bold;
  private boolean reversed;
  private int x;
  private int y;

  Screenshot(int width, int height) {
    this.width = width;
    glyphs = new char[height][width];
    pens = new String[height][width];
    clear();
  }

  void feed(String text) {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      switch (c) {
        case '\r' -> x = 0;
        case '\b' -> x--;
        case '\n' -> y++;
        case '\033' -> {
          char next = text.charAt(at++);
          switch (next) {
            case 'D' -> y++;
            case 'M' -> y--;
            default -> at = sequence(text, at);
          }
        }
        default -> {
          glyphs[y][x] = c;
          pens[y][x] = colour + (bold ? " bold" : "") + (reversed ? " reversed" : "");
          x = Math.min(x + 1, width - 1);
        }
      }
    }
  }

  /** The characters of a row. */
  String row(int row) {
    return new String(glyphs[row]);
  }

  /** A cell's colour as a parameter of SGR, and whether it is bold or reversed. */
  String pen(int column, int row) {
    return pens[row][column];
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
      case 'A' -> y -= number(numbers[0]);
      case 'B' -> y += number(numbers[0]);
      case 'D' -> x -= number(numbers[0]);
      case 'C' -> x += number(numbers[0]);
      case 'J' -> clear();
      case 'm' -> attributes(numbers);
      case 'h', 'l' -> {}
      default -> throw new IllegalArgumentException(parameters + text.charAt(end));
    }
    return end + 1;
  }

  private void attributes(String[] parameters) {
    for (String parameter : parameters) {
      switch (parameter) {
        case "" -> {
          bold = false;
          reversed = false;
          colour = "39";
        }
        case "1", "22" -> bold = parameter.equals("1");
        case "7", "27" -> reversed = parameter.equals("7");
        default -> colour = parameter;
      }
    }
  }

  private void clear() {
    for (int row = 0; row < glyphs.length; row++) {
      Arrays.fill(glyphs[row], ' ');
      Arrays.fill(pens[row], "39");
    }
  }

  private static int number(String digits) {
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }
}
