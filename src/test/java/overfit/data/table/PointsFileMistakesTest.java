package overfit.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

/** In the tables, a line break is written as ~, and a tab as ^. */
class PointsFileMistakesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "1,2~3                   ! data.csv:2: expected 2 fields, found 1",
        "1,2~3,4,5               ! data.csv:2: expected 2 fields, found 3",
        "1~2,3~4,5               ! data.csv: expected two columns, found 1",
        "a = 1~b = 2             ! data.csv: expected two columns of numbers, found 1 of 3",
        "x,y~1,2~3~4,5           ! data.csv:3: expected 2 fields, found 1",
        "x,y~1~3,4~4,5           ! data.csv:2: expected 2 fields, as many as names, found 1",
        "x,y,z~1,2~3,4           ! data.csv:2: expected 3 fields, as many as names, found 2",
        "1,2~~# no~3,four        ! data.csv:4: expected a number in y, found four",
        "a,b~1,2~x,y             ! data.csv:3: expected a number in a, found x",
        "1,2~x,y                 ! data.csv:2: expected a number in x, found x",
        "1,b~3,4                 ! data.csv:1: expected a number in y, found b",
        "a,b,c~\"p~q\",1,2~r,s,3~t,5,6 ! data.csv: expected two columns, found 3: name two, such as --x b --y c, of a, b, c",
        "x,y~0,25,23,923~1,5,2,5 ! data.csv:2: expected 2 fields, as many as names, found 4; decimal commas need another separator than the comma",
        "1,2~3;4~5,6             ! data.csv:2: expected 2 fields, found 1",
        "\"1\",\"2\"~\"1,5\",2   ! data.csv:2: expected a number in x, found 1,5",
        "1;2~1,234,567;8         ! data.csv:2: expected a number in x, found 1,234,567",
        "1;2~1.234.567;8         ! data.csv:2: expected a number in x, found 1.234.567",
        "1;2,5~3;1.5             ! data.csv:2: expected decimal commas as in line 1, found 1.5",
        "x;y~1.5;2~3;1,5         ! data.csv:3: expected decimal points as in line 2, found 1,5",
        "1,Infinity~2,3          ! data.csv:1: expected a number in y, found Infinity",
        "1,0x1p3~2,3             ! data.csv:1: expected a number in y, found 0x1p3",
        "1,2d~2,3                ! data.csv:1: expected a number in y, found 2d",
        "1,2e~2,3                ! data.csv:1: expected a number in y, found 2e",
        "1,1_000~2,3             ! data.csv:1: expected a number in y, found 1_000",
        "1,.~2,3                 ! data.csv:1: expected a number in y, found .",
        "1,2~1,e5                ! data.csv:2: expected a number in y, found e5",
        "1,2~1,2 3               ! data.csv:2: expected a number in y, found 2 3",
        "x,accel~1,2e20          ! data.csv:2: expected accel from -1e15 to 1e15, found 2e20",
        "-1e999,0                ! data.csv:1: expected x from -1e15 to 1e15, found -1e999",
        "d,y~1970-01,2~5,2       ! data.csv:3: expected a date in d, found 5",
        "d,y~5,2~1970-01,2       ! data.csv:3: expected a number in d, found 1970-01",
        "d,y~1970-13,2           ! data.csv:2: expected a number in d, found 1970-13",
        "d,y~1970-02-30,2        ! data.csv:2: expected a number in d, found 1970-02-30",
        "d,y~1970-02-03T25:00,2  ! data.csv:2: expected a number in d, found 1970-02-03T25:00",
        "''                      ! data.csv: expected at least one point, found none",
        "x,y                     ! data.csv: expected at least one point, found none",
        "x,y~NA,NA               ! data.csv: expected at least one point, found none",
        "Some text.~No numbers.  ! data.csv: expected at least one point, found none",
        "1,\"2~3,4               ! data.csv:1: expected a closing quote, found none",
        "x,y~1,2~\"3,4~5,6       ! data.csv:3: expected a closing quote, found none",
        "x,\"y~1,2               ! data.csv:1: expected a closing quote, found none",
        "x,y,n~1,2,\"3~4,5,6     ! data.csv:2: expected a closing quote, found none",
        "x,y,n~1,2,\"a~\"b~4,5,6 ! data.csv:2: expected a separator after a closing quote, found b",
        "x,y~1,2~\"3\"4,5        ! data.csv:3: expected a separator after a closing quote, found 4",
        "1                       ! data.csv: expected two columns, found 1",
        "x~1~2                   ! data.csv: expected two columns, found 1",
        "time,value,z~1,2,3      ! data.csv: expected two columns, found 3: name two, such as --x time --y value, of time, value, z",
        "n,time in s,y~a,2,3     ! data.csv: expected two columns, found 3: name two, such as --x 'time in s' --y y, of n, time in s, y",
        "x,y,x~1,2,3             ! data.csv: expected two columns, found 3: name two, such as --x 1 --y y, of x, y, x",
        "X,y,x~1,2,3             ! data.csv: expected two columns, found 3: name two, such as --x X --y y, of X, y, x",
        "rownames,a,b,yes,c~1,2,3,4,5 ! data.csv: expected two columns, found 4: name two, such as --x a --y yes, of a, b, yes, c",
        "1 2 3 4                 ! data.csv: expected two columns, found 4: name two, such as --x 1 --y 2, of column 1, column 2, column 3, column 4",
      })
  void theFirstMistakeIsNamedWithItsLine(String text, String message) {
    assertEquals(message, mistake(text, ColumnChoice.GUESSED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "rownames,times,accel~1,2,3~2,2,3 ! tims ! auto ! data.csv: x: expected one of the columns rownames, times, accel or a number from 1 to 3, found tims (did you mean times?)",
        "rownames,times,accel~1,2,3~2,2,3 ! times ! 4   ! data.csv: y: expected one of the columns rownames, times, accel or a number from 1 to 3, found 4",
        "rownames,times,accel~1,2,3~2,2,3 ! 2 ! times   ! data.csv: expected two different columns, found times twice",
        "1,2~3,4                          ! a ! auto    ! data.csv: x: expected a number from 1 to 2, found a",
        "a,a,b~1,2,3~2,2,3                ! b ! a       ! data.csv: y: expected a number from 1 to 3, found a, the name of 2 columns",
        "a,A,b~1,2,3~2,2,3                ! auto ! a    ! data.csv: expected two columns, found 3: name two, such as --x A --y a, of a, A, b",
        "a,b,c,d~1,2,3,4~2,2,3,4          ! c ! auto    ! data.csv: expected two columns, found 3: name two, such as --x c --y b, of b, c, d",
      })
  void aChoiceThatIsNoneIsExplained(String text, String x, String y, String message) {
    assertEquals(message, mistake(text, new ColumnChoice(x, y)));
  }

  @Test
  void aLongFieldIsToldInPart() {
    assertEquals(
        "data.csv:2: expected a number in y, found a" + "b".repeat(59) + "...",
        mistake("1,2~1,a" + "b".repeat(1000), ColumnChoice.GUESSED));
  }

  @Test
  void aFieldOfAMillionCharactersIsNone() {
    String million = "9".repeat(1 << 20);
    assertEquals(
        "data.csv:2: expected fields of at most 1048576 characters, found more",
        mistake("1,2~1," + million + "9", ColumnChoice.GUESSED));
    assertEquals(
        "data.csv:2: expected a closing quote, found none",
        mistake("1,2~1,\"" + million + "~3", ColumnChoice.GUESSED));
  }

  private static String mistake(String text, ColumnChoice columns) {
    return assertThrows(InputException.class, () -> PointsFileTest.read(text, columns))
        .getMessage();
  }
}
