package overfit.data.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.data.PointListTest;
import overfit.file.InputException;

class EncodingTest {

  private static final String TEXT = "gr\u00f6\u00dfe,\ud83d\ude00\r\n1,2\r\n3,4\r\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void textWithAByteOrderMarkIsRead(String charset) {
    PointsTable table = read(("\ufeff" + TEXT).getBytes(Charset.forName(charset)));
    assertEquals(PointListTest.points("1 2 3 4"), table.points());
    assertEquals("gr\u00f6\u00dfe", table.x());
    assertEquals("\ud83d\ude00", table.y());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UTF-16LE     | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found UTF-16 without: iconv -f UTF-16LE -t UTF-8 converts",
        "UTF-16BE     | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found UTF-16 without: iconv -f UTF-16BE -t UTF-8 converts",
        "UTF-32       | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found UTF-32: iconv -f UTF-32BE -t UTF-8 converts",
        "UTF-32LE     | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found UTF-32: iconv -f UTF-32LE -t UTF-8 converts",
        "ISO-8859-1   | d.csv:4: expected UTF-8, or UTF-16 with a byte order mark, found a byte 0xe4, perhaps ISO 8859-1: iconv -f ISO-8859-1 -t UTF-8 converts",
      })
  void otherEncodingsAreNamed(String charset, String message) {
    String text = "x,y\r\n1,2\r3,4\n5,6 \u00e4\n";
    assertEquals(message, mistake(text.getBytes(Charset.forName(charset))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "312c320a932c340a      | d.csv:2: expected UTF-8, or UTF-16 with a byte order mark, found a byte 0x93, perhaps windows-1252: iconv -f WINDOWS-1252 -t UTF-8 converts",
        "312c320ac3            | d.csv:2: expected UTF-8, or UTF-16 with a byte order mark, found a byte 0xc3, perhaps ISO 8859-1: iconv -f ISO-8859-1 -t UTF-8 converts",
        "fffe31002c0032        | d.csv:1: expected UTF-16, found half a character",
        "feff0031000ad83d002c  | d.csv:2: expected UTF-16, found half a character",
        "fffe000031000000      | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found UTF-32: iconv -f UTF-32 -t UTF-8 converts",
        "efbbbf312c0032        | d.csv:1: expected UTF-8, or UTF-16 with a byte order mark, found a byte 0x00, perhaps a binary file",
        "7f454c460201010000    | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found a binary file",
        "1f8b0800              | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found gzip: gunzip unpacks",
        "504b03041400          | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found a zip archive or a spreadsheet: unzip it, or save the sheet as CSV",
        "255044462d312e34      | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found a PDF: copy its table to a text file",
        "d0cf11e0a1b1          | d.csv: expected UTF-8, or UTF-16 with a byte order mark, found a spreadsheet: save it as CSV",
        "efbbbf                | d.csv: expected at least one point, found none",
      })
  void bytesThatAreNoTextAreRefused(String bytes, String message) {
    assertEquals(message, mistake(HexFormat.of().parseHex(bytes)));
  }

  @Test
  void aMistakeBeforeBytesThatAreNoTextIsNamedFirst() {
    byte[] text = ("1,2\n".repeat(100_000) + "3,x\n4,\u00e4\n").getBytes(Charset.forName("latin1"));
    assertEquals("d.csv:100001: expected a number in y, found x", mistake(text));
  }

  @Test
  void aTableHasToBeginSoon() {
    String prose = "No numbers here.\n".repeat(3855);
    assertEquals(
        "d.csv: expected a table within the first 3855 lines, found none",
        mistake((prose + "1,2\n").repeat(9).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void moreThan128MebibytesAreRefused() {
    byte[] part = ("1,2\n#" + "#".repeat(1 << 20) + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream parts =
        Stream.generate(() -> (InputStream) new ByteArrayInputStream(part))
            .limit(129)
            .reduce(SequenceInputStream::new)
            .orElseThrow();
    assertEquals("d.csv: expected at most 128 MiB of points, found more", mistake(parts));
  }

  @Test
  void aStreamThatFailsSaysWhy() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Input/output error");
          }
        };
    assertEquals("d.csv: cannot be read: Input/output error", mistake(broken));
  }

  private static String mistake(byte[] bytes) {
    return mistake(new ByteArrayInputStream(bytes));
  }

  private static String mistake(InputStream in) {
    return assertThrows(
            InputException.class, () -> PointsFile.read("d.csv", in, ColumnChoice.GUESSED, false))
        .getMessage();
  }

  private static PointsTable read(byte[] bytes) {
    return PointsFile.read("d.csv", new ByteArrayInputStream(bytes), ColumnChoice.GUESSED, false);
  }
}
