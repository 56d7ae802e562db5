package overfit.ansi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import overfit.screen.Cursor;

class CursorMoveTest {

  /** A row of letters; those in the first five columns can be overwritten. */
  private static final CursorMove.Overwrite LETTERS =
      new CursorMove.Overwrite() {
        @Override
        public int bytes(int y, int from, int to) {
          return to <= 5 ? to - from : CursorMove.IMPOSSIBLE;
        }

        @Override
        public String write(int y, int from, int to) {
          return "abcde".substring(from, to);
        }
      };

  @ParameterizedTest(name = "{0},{1} to {2},{3}")
  @CsvSource({
    "5,5, 5,5, ''",
    "1,5, 4,5, bcd",
    "5,5, 6,5, ^[[C",
    "5,5, 9,5, ^[[4C",
    "29,5, 25,5, ^H^H^H^H",
    "29,5, 20,5, ^[[9D",
    "50,5, 3,5, ^Mabc",
    "50,5, 0,6, ^M^J",
    "50,5, 2,8, ^M^J^J^Jab",
    "50,5, 0,30, ^[[31H",
    "50,5, 49,6, ^K^H",
    "50,5, 50,7, ^[[2B",
    "50,5, 50,4, ^[M",
    "50,5, 50,2, ^[[3A",
    "50,5, 99,20, ^[[21;100H",
    "50,5, 9,0, ^[[;10H",
    "-1,5, 9,5, ^M^[[9C",
    "-1,5, 40,8, ^[[9;41H",
    "-1,5, 0,6, ^M^J",
    "-1,5, 1,5, ^Ma",
  })
  void theFewestBytesOfJsonAreTaken(int fromX, int fromY, int x, int y, String written) {
    assertEquals(written, moved(ByteCost.JSON, fromX, fromY, x, y));
  }

  /** On a terminal an escape takes one byte, and backspaces less than a sequence. */
  @ParameterizedTest(name = "{0},{1} to {2},{3}")
  @CsvSource({
    "5,5, 5,5, ''",
    "5,5, 6,5, ^[[C",
    "5,5, 9,5, ^[[4C",
    "5,5, 3,5, ^H^H",
    "9,5, 2,5, ^Mab",
    "50,5, 30,5, ^[[20D",
    "50,5, 0,5, ^M",
    "50,5, 0,6, ^M^J",
    "50,5, 0,9, ^M^J^J^J^J",
    "50,5, 0,30, ^[[31H",
    "50,5, 49,6, ^K^H",
    "50,5, 50,4, ^[M",
    "50,5, 50,2, ^[[3A",
    "50,5, 99,20, ^[[21;100H",
    "50,5, 9,0, ^[[;10H",
    "-1,5, 5,5, ^M^[[5C",
    "-1,5, 0,6, ^M^J",
  })
  void toATerminalTheFewestBytesAreTaken(int fromX, int fromY, int x, int y, String written) {
    assertEquals(written, moved(ByteCost.PLAIN, fromX, fromY, x, y));
  }

  private static String moved(ByteCost cost, int fromX, int fromY, int x, int y) {
    return new CursorMove(cost)
        .between(fromX, fromY, x, y, LETTERS)
        .replace("\033", "^[")
        .replace("\013", "^K")
        .replace("\b", "^H")
        .replace("\r", "^M")
        .replace("\n", "^J");
  }

  @ParameterizedTest
  @EnumSource
  void theLengthOfAMoveIsThatOfItsSequence(ByteCost cost) {
    CursorMove moves = new CursorMove(cost);
    forManyMoves(
        (fromX, fromY, x, y) -> {
          String move = moves.between(fromX, fromY, x, y, LETTERS);
          String written = cost == ByteCost.JSON ? JsonText.quoted(move) : "'" + move + "'";
          assertEquals(
              written.getBytes(StandardCharsets.UTF_8).length - 2,
              moves.bytes(fromX, fromY, x, y, LETTERS),
              move);
        });
  }

  @ParameterizedTest
  @EnumSource
  void noMoveHasFewerBytesThanTheLowerBoundOfItsRows(ByteCost cost) {
    CursorMove moves = new CursorMove(cost);
    forManyMoves(
        (fromX, fromY, x, y) -> {
          int bytes = moves.bytes(fromX, fromY, x, y, LETTERS);
          int bound = moves.lowerBound(fromY, y);
          assertTrue(
              bound <= bytes,
              () -> fromX + "," + fromY + " to " + x + "," + y + ": " + bytes + " < " + bound);
        });
  }

  /** So that a row that is too far is not searched. */
  @ParameterizedTest
  @EnumSource
  void theLowerBoundIsThatOfAMoveToTheSameColumn(ByteCost cost) {
    CursorMove moves = new CursorMove(cost);
    for (int fromY = 0; fromY < 120; fromY++) {
      for (int y = 0; y < 120; y++) {
        int least =
            Math.min(moves.bytes(0, fromY, 0, y, LETTERS), moves.bytes(50, fromY, 50, y, LETTERS));
        assertEquals(least, moves.lowerBound(fromY, y), fromY + " to " + y);
      }
    }
  }

  private interface Move {
    void check(int fromX, int fromY, int x, int y);
  }

  private static void forManyMoves(Move move) {
    int[] places = {0, 1, 2, 5, 8, 9, 10, 11, 99, 100, 101, 1000};
    for (int from = 0; from < 13 * 12; from++) {
      for (int to = 0; to < 12 * 12; to++) {
        int fromX = from / 12 == 12 ? CursorMove.UNKNOWN : places[from / 12];
        move.check(fromX, places[from % 12], places[to / 12], places[to % 12]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyMoveReachesItsCell(ByteCost cost) {
    CursorMove moves = new CursorMove(cost);
    int width = 9;
    int height = 9;
    for (int move = 0; move < width * height * width * height; move++) {
      int from = move / (width * height);
      int to = move % (width * height);
      EmulatedTerminal terminal = new EmulatedTerminal(width, height);
      String place = "\033[" + (from / width + 1) + ";" + (from % width + 1) + "H";
      String moved = moves.between(from % width, from / width, to % width, to / width, LETTERS);
      terminal.feed(place + moved);
      assertEquals(Optional.of(new Cursor(to % width, to / width)), terminal.cursor(), moved);
    }
  }
}
