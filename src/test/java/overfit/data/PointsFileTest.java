package overfit.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;

class PointsFileTest {

  private static final PointList TWO = PointListTest.points("1 2.5 -3 4e-2");

  /** A line break is written as ~, and a tab as ^. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,2.5~-3,4e-2",
        "1,2.5~-3,4e-2~",
        "1;2.5~-3;4e-2",
        "1^2.5~-3^4e-2",
        "1 2.5~-3 4e-2",
        "  1   2.5  ~ -3^ .04 ",
        " 1 , 2.5 ~ -3 , +4.0E-2 ",
        "x,y~1,2.5~-3,4e-2",
        "time,speed~1,2.5~-3,4e-2",
        "\"time, in s\",\"speed\"~1,2.5~-3,4e-2",
        "y,x~2.5,1~4e-2,-3",
        "id,Y,name,X~7,2.5,some,1~8,4e-2,thing,-3",
        ",x,y~0,1,2.5~1,-3,4e-2",
        "1,2.5,~-3,4e-2,",
        "x,y,~1,2.5,~-3,4e-2,",
        "b,a~1,2.5~-3,4e-2",
        "\"1\",\"2.5\"~\"-3\",4e-2",
        "x y~1 2.5~-3 4e-2",
        "# made by hand~~1,2.5~   ~# the last~-3,4e-2~~",
        "\ufeffx,y~1,2.5~-3,4e-2",
        "\ufeff1,2.5~-3,4e-2",
        "1,2.5\r~-3,4e-2\r~",
        "1,2.5\r-3,4e-2",
        "gr\u00f6\u00dfe;wert~1;2.5~-3;4e-2",
      })
  void manyWaysToWriteTwoPointsAreRead(String text) throws IOException {
    assertEquals(TWO, parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "1                 | data.csv:1: expected two numbers, found 1",
        "1,2~3             | data.csv:2: expected two numbers, found 3",
        "1,2~~# no~3,four  | data.csv:4: expected two numbers, found 3,four",
        "x,y~1,            | data.csv:2: expected two numbers, found 1,",
        "x,y~NA,1          | data.csv:2: expected two numbers, found NA,1",
        "1,2~x,y           | data.csv:2: expected two numbers, found x,y",
        "1,5;2,5           | data.csv:1: expected two numbers, found 1,5;2,5",
        "x;y~1,5;2,5       | data.csv:2: expected two numbers, found 1,5;2,5",
        "1,2~3;4           | data.csv:2: expected two numbers, found 3;4",
        "1,NaN             | data.csv:1: expected two numbers, found 1,NaN",
        "1,Infinity        | data.csv:1: expected two numbers, found 1,Infinity",
        "1,0x1p3           | data.csv:1: expected two numbers, found 1,0x1p3",
        "1,2d              | data.csv:1: expected two numbers, found 1,2d",
        "1,2e              | data.csv:1: expected two numbers, found 1,2e",
        "1e7,0             | data.csv:1: expected x from -1e6 to 1e6 and y from -1e30 to 1e30, found 1e7,0",
        "0,1e999           | data.csv:1: expected x from -1e6 to 1e6 and y from -1e30 to 1e30, found 0,1e999",
        "''                | data.csv: expected at least one point, found none",
        "time,value,y~1,2,3 | data.csv:1: expected columns named x and y, found time, value, y",
        "a,b,c~1,2,3       | data.csv:1: expected columns named x and y, found a, b, c",
        "x,y,x~1,2,3       | data.csv:1: expected one column named x, found several",
        "X,y,x~1,2,3       | data.csv:1: expected one column named x, found several",
        "x,y,Y~1,2,3       | data.csv:1: expected one column named y, found several",
        "# a~1,2,3         | data.csv:2: expected two numbers, or a first line that names the columns x and y, found 3 columns",
        "1 2 3 4           | data.csv:1: expected two numbers, or a first line that names the columns x and y, found 4 columns",
        "x,y               | data.csv: expected at least one point, found none",
      })
  void theFirstMistakeIsNamedWithItsLine(String text, String message) {
    assertEquals(message, assertThrows(InputException.class, () -> parse(text)).getMessage());
  }

  @Test
  void aLongLineIsToldInPart() {
    String message =
        assertThrows(InputException.class, () -> parse("1,a" + "b".repeat(1000))).getMessage();
    assertEquals("data.csv:1: expected two numbers, found 1,a" + "b".repeat(57) + "...", message);
  }

  @Test
  void aMillionPointsAreReadAndNotOneMore() throws IOException {
    String million = "0.123456789012345 -2\n".repeat(1_000_000);
    assertEquals(1_000_000, parse(million).count());
    assertEquals(
        "data.csv:1000001: expected at most 1000000 points, found more",
        assertThrows(InputException.class, () -> parse(million + "1 2")).getMessage());
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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "ISO-8859-1"})
  void bytesThatAreNoUtf8AreNoText(String charset) {
    byte[] bytes = "gr\u00f6\u00dfe,y\n1,2\n".getBytes(Charset.forName(charset));
    assertEquals(
        "data.csv: expected a text file in UTF-8, found other bytes",
        assertThrows(InputException.class, () -> PointsFile.parse("data.csv", bytes)).getMessage());
  }

  private static String complaintAbout(Path file) {
    return assertThrows(InputException.class, () -> PointsFile.read(file)).getMessage();
  }

  private static PointList parse(String text) throws IOException {
    String source = text.replace('~', '\n').replace('^', '\t');
    return PointsFile.parse("data.csv", source.getBytes(StandardCharsets.UTF_8));
  }
}
