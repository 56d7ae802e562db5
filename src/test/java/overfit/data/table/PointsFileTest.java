package overfit.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.data.PointList;
import overfit.data.PointListTest;
import overfit.file.InputException;

/** In the tables, a line break is written as ~, and a tab as ^. */
class PointsFileTest {

  private static final PointList TWO = PointListTest.points("1 2.5 -3 4e-2");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2.5~-3,4e-2",
        "1,2.5~-3,4e-2~",
        "1;2.5~-3;4e-2",
        "1|2.5~-3|4e-2",
        "1^2.5~-3^4e-2",
        "1 2.5~-3 4e-2",
        "  1   2.5  ~ -3^ .04 ",
        "1^^2.5~-3^^4e-2",
        " 1 , 2.5 ~ -3 , +4.0E-2 ",
        "1.,2.5~-3,.04",
        "x,y~1,2.5~-3,4e-2",
        "time,speed~1,2.5~-3,4e-2",
        "Decimal Date,Average~1,2.5~-3,4e-2",
        "\"time, in s\",\"speed\"~1,2.5~-3,4e-2",
        "\"time~in s\",\"the \"\"speed\"\"\"~1,2.5~-3,4e-2",
        "y,x~2.5,1~4e-2,-3",
        "id,Y,name,X~7,2.5,some,1~8,4e-2,thing,-3",
        "name,x,y~some,,~,1,2.5~thing,-3,4e-2",
        ",x,y~0,1,2.5~1,-3,4e-2",
        "1,2.5,~-3,4e-2,",
        "x,y,~1,2.5,~-3,4e-2,",
        "x;y;;;~1;2.5;;;~-3;4e-2;;;",
        "b,a~1,2.5~-3,4e-2",
        "\"1\",\"2.5\"~\"-3\",4e-2",
        "\"1\" , \"2.5\" ~ \"-3\", 4e-2",
        "x y~1 2.5~-3 4e-2",
        "# made by hand~~1,2.5~   ~# the last~-3,4e-2~~",
        "  # 1,\"2~1,2.5~ #~-3,4e-2",
        "\ufeffx,y~1,2.5~-3,4e-2",
        "\ufeff1,2.5~-3,4e-2",
        "1,2.5\r~-3,4e-2\r~",
        "1,2.5\r-3,4e-2",
        "gr\u00f6\u00dfe;wert~1;2.5~-3;4e-2",
        "x,y,note~1,2.5,\"two~lines, one \"\"quote\"\"\"~-3,4e-2,~",
        "1;2,5~-3;4e-2",
        "1,0;2,5~-3,0;0,04",
        "1 2,5~-3 4e-2",
        "x|y~1,0|2,5~-3|0,04",
        "\"x\";\"y\"~1;\"2,5\"~-3;\"0,04\"",
      })
  void manyWaysToWriteTwoPointsAreRead(String text) {
    assertEquals(TWO, read(text).points());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "1,2.5~-3,4e-2                       ! x        ! y",
        "time,speed~1,2.5~-3,4e-2            ! time     ! speed",
        "time in s^speed~1^2.5~-3^4e-2       ! time in s! speed",
        "\"a~b\"\"c\",\"~d~\"~1,2.5~-3,4e-2  ! a b\"c   ! d",
        "\u202ea\u200b,b\u0007c~1,2.5~-3,4e-2 ! a       ! b c",
        "# t v~1 2.5~-3 4e-2                 ! t        ! v",
        "# t,v~1,2.5~-3,4e-2                 ! t        ! v",
        "# t v~1,2.5~-3,4e-2                 ! t        ! v",
        "#-----~#  t  v~  1  2.5~ -3 4e-2    ! t        ! v",
        "# t v~# made by hand~~1 2.5~-3 4e-2 ! t        ! v",
        "# 1 2~1 2.5~-3 4e-2                 ! x        ! y",
        "#t v~a b~1 2.5~-3 4e-2              ! a        ! b",
        "t v~\"a\" 1 2.5~\"b\" -3 4e-2       ! t        ! v",
        "t v~1 1 2.5~2 -3 4e-2               ! t        ! v",
        "\"\",\"t\",\"v\"~\"Mazda RX4\",1,2.5~\"b\",-3,4e-2 ! t ! v",
        "1,1,2.5~2,-3,4e-2                   ! column 2 ! column 3",
      })
  void theColumnsHaveTheirNames(String text, String x, String y) {
    PointsTable table = read(text);
    assertEquals(TWO, table.points());
    assertEquals(List.of(x, y), List.of(table.x(), table.y()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "By hand~Data:  x  y~ 1 2.5~-3 4e-2                          ! 1 line before the table skipped",
        "By hand~In 3 lines~~b1 = 3 4~b2 = 5 6~N: 2~~Data: x y~1 2.5~-3 4e-2 ! 7 lines before the table skipped",
        "By \"hand~of~x y~1 2.5~-3 4e-2                              ! 2 lines before the table skipped",
        "Table 1,,~,,~name,x,y~a,1,2.5~b,-3,4e-2                     ! 2 lines before the table skipped",
        "Sheet~# c~1,2.5~-3,4e-2                                     ! 2 lines before the table skipped",
        "Sheet~~x,y~1,2.5~-3,4e-2                                    ! 2 lines before the table skipped",
        "id,time,speed~9,1,2.5~9,-3,4e-2                             ! id skipped: it numbers the lines",
        "n,time,speed~0,1,2.5~1,-3,4e-2                              ! n skipped: it numbers the lines",
        "x,y~1,2.5~-3,NA~-3,4e-2                                     ! 1 of 3 lines had no number in x or y: left out",
        "x,y~1,2.5~#N/A,N/A~,~null,none~-,1~-3,4e-2                  ! 4 of 6 lines had no number in x or y: left out",
        "a;b~1;2,5~;1~NaN;1~-3;4e-2                                  ! 2 of 4 lines had no number in a or b: left out",
      })
  void aNoteTellsWhatWasLeftOut(String text, String note) {
    PointsTable table = read(text);
    assertEquals(TWO, table.points());
    assertEquals(List.of(note), table.notes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "1970-01~1970-02                               | 0           | 31",
        "1969-12-31~2024-02-29                         | -1          | 19782",
        "1970-01-01T12:00~1970-01-02T06:00:00          | 0.5         | 1.25",
        "1970-01-01T12:00Z~1970-01-02T06:00:00+06:00   | 0.5         | 1",
        "1970-01-01 12:00~1970-01-02 06:00:43.2-0100   | 0.5         | 1.2921666666666667",
        "'\"1970-01-01 12:00\"~\"1970-01-02\"'         | 0.5         | 1",
      })
  void datesCountAsDays(String dates, double first, double second) {
    String text = "date,y~" + dates.replace("~", ",2~") + ",3~NA,4";
    PointsTable table = read(text);
    assertEquals(PointList.of(new double[] {first, second}, new double[] {2, 3}), table.points());
    assertEquals("date: dates count as days since 1970-01-01", table.notes().get(0));
  }

  /** As in R's data sets, spreadsheets and measurements. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "Date,Decimal Date,Trend~1958-03,1,2.5,-9~1958-04,-3,4e-2,-9 ! Decimal Date ! trend",
        "Date,Decimal Date,Trend~1958-03,1,2.5,-9~1958-04,-3,4e-2,-9 ! 2 ! 3",
        "rownames,x1,x2,y1,y2~1,1,0,2.5,0~2,-3,0,4e-2,0              ! x1 ! y1",
        "rownames,x1,x2,y1,y2~1,1,0,2.5,0~2,-3,0,4e-2,0              ! 2  ! y1",
        "a,a,b~1,0,2.5~-3,0,4e-2                                     ! 1  ! b",
        "a,A,b~1,0,2.5~-3,0,4e-2                                     ! a  ! B",
        "rownames,t,v~1,1,2.5~2,-3,4e-2                              ! auto ! v",
        "rownames,t,v~1,1,2.5~2,-3,4e-2                              ! t  ! auto",
        "t,y,v~1,2.5,0~-3,4e-2,0                                     ! t  ! auto",
      })
  void columnsAreChosenByNameOrNumber(String text, String x, String y) {
    assertEquals(TWO, read(text, new ColumnChoice(x, y)).points());
  }

  @Test
  void namesThatDoNotMatchTheFieldsAreToldIfTheyMatter() {
    String text = "Date,Decimal Date,Trend~1958-03,1,2.5,-9~1958-04,-3,4e-2,-9";
    assertEquals(
        List.of("4 fields but 3 names: names are taken from the left"),
        read(text, new ColumnChoice("Decimal Date", "Trend")).notes());
    assertEquals(List.of(), read(text, new ColumnChoice("2", "3")).notes());
  }

  @Test
  void aMissingValueIsAMistakeIfEveryLineCounts() {
    assertEquals(
        "data.csv:3: expected a number in b, found nothing", strictMistake("a,b~1,2~3,~5,x"));
    assertEquals("data.csv:2: expected a number in a, found NA", strictMistake("a,b~NA,2~3,4"));
    assertEquals("data.csv:3: expected a date in a, found -", strictMistake("a,b~1970-01,2~-,4"));
  }

  private static String strictMistake(String text) {
    return assertThrows(InputException.class, () -> read(text, ColumnChoice.GUESSED, true))
        .getMessage();
  }

  @Test
  void aMillionPointsAreReadAndNotOneMore() {
    String million = "0.123456789012345 -2\n".repeat(1_000_000);
    assertEquals(1_000_000, read(million).points().count());
    assertEquals(
        "data.csv:1000001: expected at most 1000000 points, found more",
        assertThrows(InputException.class, () -> read(million + "1 2")).getMessage());
  }

  @Test
  void aMistakeInLine900001OfAMillionIsNamed() {
    String start = "x,y\n" + "0.5,2\n".repeat(899_999);
    String end = "\n" + "0.5,2\n".repeat(99_999);
    assertEquals(
        "data.csv:900001: expected a number in y, found abc",
        assertThrows(InputException.class, () -> read(start + "1,abc" + end)).getMessage());
    assertEquals(
        "data.csv:900001: expected a closing quote, found none",
        assertThrows(InputException.class, () -> read(start + "1,\"2" + end)).getMessage());
  }

  @Test
  void aFileIsReadByItsPath(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("data.csv"), "x,y\n1,2.5\n-3,4e-2\n");
    assertEquals(TWO, PointsFile.read(file));
  }

  @Test
  void aFileThatIsNotThereOrNoFileSaysSo(@TempDir Path folder) {
    Path none = folder.resolve("none.csv");
    assertEquals(none + ": expected a file of points, found none", complaintAbout(none));
    assertEquals(folder + ": cannot be read: Is a directory", complaintAbout(folder));
  }

  private static String complaintAbout(Path file) {
    return assertThrows(InputException.class, () -> PointsFile.read(file)).getMessage();
  }

  static PointsTable read(String text) {
    return read(text, ColumnChoice.GUESSED);
  }

  static PointsTable read(String text, ColumnChoice columns) {
    return read(text, columns, false);
  }

  private static PointsTable read(String text, ColumnChoice columns, boolean strict) {
    byte[] bytes = text.replace('~', '\n').replace('^', '\t').getBytes(StandardCharsets.UTF_8);
    return PointsFile.read("data.csv", new ByteArrayInputStream(bytes), columns, strict);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '\'',
      value = {
        "x,2019,2020~1,9,2.5~-3,9,4e-2         ! x    ! 2020",
        "x,2019,2020~1,2.5,9~-3,4e-2,9         ! x    ! 2019",
        "time,temp~[s],[degC]~1,2.5~-3,4e-2    ! time ! temp",
        "time;temp~;(V)~1;2,5~-3;4e-2          ! time ! temp",
        "|time|temp|~|---|:--:|~|1|2.5|~|-3|4e-2| ! time ! temp",
      })
  void namesMayBeNumbersOrHaveUnitsBelowThem(String text, String x, String y) {
    byte[] bytes = text.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
    PointsTable table =
        PointsFile.read("a.csv", new ByteArrayInputStream(bytes), new ColumnChoice(x, y), false);
    assertEquals(TWO, table.points());
  }
}
