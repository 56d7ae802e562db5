package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineFileTest {

  @TempDir private Path folder;

  private Path path;

  @BeforeEach
  void nameFile() {
    path = folder.resolve("losses.csv");
  }

  @Test
  void linesCanBeReadAfterAFlush() throws IOException {
    try (LineFile file = LineFile.open(path, 0, "")) {
      file.add("one\n");
      assertEquals("", Files.readString(path));
      assertEquals(4, file.length());
      file.flush();
      assertEquals("one\n", Files.readString(path));
    }
  }

  @Test
  void manyLinesAreWrittenInBlocksOfWholeOnes() throws IOException {
    try (LineFile file = LineFile.open(path, 0, "")) {
      for (int i = 0; i < 1000; i++) {
        file.add("line " + i + "\n");
        String text = Files.readString(path);
        assertTrue(text.isEmpty() || text.endsWith("\n"));
      }
      assertTrue(Files.size(path) > file.length() - 4096);
    }
    assertEquals(1000, Files.readAllLines(path).size());
  }

  @Test
  void whatFollowsTheBeginningIsCutOff() throws IOException {
    Files.writeString(path, "one\ntwo\nthr");
    try (LineFile file = LineFile.open(path, 4, "")) {
      file.add("deux\n");
    }
    assertEquals("one\ndeux\n", Files.readString(path));
  }

  @Test
  void aFileWithLessThanItsBeginningStaysAsItIs() throws IOException {
    Files.writeString(path, "one\n");
    assertRefused(path + ": expected at least 5 bytes, found 4 bytes; begin anew", 5);
    assertEquals("one\n", Files.readString(path));
    Files.delete(path);
    assertRefused(path + ": expected at least 5 bytes, found no file; begin anew", 5);
    assertTrue(Files.notExists(path));
  }

  @Test
  void onlyOneWritesIt() throws IOException {
    try (LineFile file = LineFile.exclusive(path)) {
      file.add("one\n");
      file.flush();
      InputException e = assertThrows(InputException.class, () -> LineFile.exclusive(path));
      assertEquals(
          path + ": expected a file that no other process writes, found one that is written",
          e.getMessage());
      assertEquals("one\n", Files.readString(path));
    }
  }

  @Test
  void whereNoFileCanBeTheMessageIsOneLine() {
    path = folder.resolve("none/losses.csv");
    assertRefused(path + ": cannot be written: no such folder", 0);
  }

  private void assertRefused(String message, long length) {
    InputException e =
        assertThrows(InputException.class, () -> LineFile.open(path, length, "begin anew"));
    assertEquals(message, e.getMessage());
  }
}
