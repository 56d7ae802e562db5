package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorMoveTest {

  @ParameterizedTest(name = "{0},{1} to {2},{3}")
  @CsvSource({
    "5,5, 5,5, ''",
    "5,5, 6,5, ^[[C",
    "5,5, 9,5, ^[[4C",
    "5,5, 3,5, ^H^H",
    "9,5, 2,5, ^[[7D",
    "50,5, 0,5, ^M",
    "50,5, 0,6, ^M^J",
    "50,5, 0,9, ^M^J^J^J^J",
    "50,5, 0,30, ^[[31H",
    "50,5, 49,6, ^[D^H",
    "50,5, 50,4, ^[M",
    "50,5, 50,2, ^[[3A",
    "50,5, 99,20, ^[[21;100H",
    "50,5, 9,0, ^[[;10H",
    "50,5, 0,0, ^[[H",
    "-2,-2, 5,5, ^[[6;6H",
    "-2,-2, 0,5, ^[[6H",
  })
  void theFewestBytesAreTaken(int fromX, int fromY, int x, int y, String written) {
    assertEquals(
        written,
        CursorMove.between(fromX, fromY, x, y)
            .replace("\033", "^[")
            .replace("\b", "^H")
            .replace("\r", "^M")
            .replace("\n", "^J"));
  }

  @Test
  void theBytesOfAMoveAreKnownWithoutMakingIt() {
    int[] places = {CursorMove.LOST, 0, 1, 2, 5, 8, 9, 10, 11, 99, 100, 101, 1000};
    for (int fromX : places) {
      for (int fromY : places) {
        for (int x : places) {
          for (int y : places) {
            if (x >= 0 && y >= 0) {
              int length = CursorMove.between(fromX, fromY, x, y).length();
              assertEquals(
                  length,
                  CursorMove.bytes(fromX, fromY, x, y),
                  fromX + "," + fromY + " " + x + "," + y);
            }
          }
        }
      }
    }
  }

  @Test
  void everyMoveArrivesAndTakesNoMoreBytesThanNamingThePlace() {
    int width = 9;
    int height = 9;
    for (int move = 0; move < width * height * width * height; move++) {
      int from = move / (width * height);
      int to = move % (width * height);
      Screenshot screenshot = new Screenshot(width, height);
      String place = "\033[" + (from / width + 1) + ";" + (from % width + 1) + "H";
      String moved = CursorMove.between(from % width, from / width, to % width, to / width);
      screenshot.feed(place + moved + "x");
      assertEquals('x', screenshot.row(to / width).charAt(to % width), moved);
      assertTrue(moved.length() <= "\033[1;1H".length());
    }
  }
}
