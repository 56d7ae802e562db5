package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8FileTest {

  @TempDir private Path folder;

  @Test
  void itIsReadWithoutAByteOrderMark() throws IOException {
    assertEquals("é\n", read(Files.writeString(folder.resolve("a"), "\ufeffé\n")));
  }

  @ParameterizedTest
  @CsvSource({"'', 1:1", "ab, 1:3", "'ab\nπ', 2:2", "'\n\n', 3:1"})
  void otherBytesAreFoundWithLineAndColumn(String before, String place) throws IOException {
    byte[] bytes = (before + "?").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    Path path = Files.write(folder.resolve("a"), bytes);
    assertEquals(
        "it:" + place + ": expected a text file in UTF-8, found other bytes", complaint(path));
  }

  @Test
  void whatIsNoFileIsSaid() throws IOException {
    assertEquals("it: expected a tape, found none", complaint(folder.resolve("none")));
    assertEquals("it: expected a tape, found a directory", complaint(folder));
    assertEquals("it: expected a tape, found a device or a pipe", complaint(Path.of("/dev/null")));
    Path large = Files.write(folder.resolve("large"), new byte[(1 << 20) + 1]);
    assertEquals("it: expected at most 1 MiB, found more", complaint(large));
  }

  private static String complaint(Path path) {
    return assertThrows(InputException.class, () -> read(path)).getMessage();
  }

  private static String read(Path path) {
    return Utf8File.read(path, "it", "a tape", (line, column) -> "it:" + line + ":" + column);
  }
}
