package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void theFileHasTheTextAndNothingElseIsLeft() throws IOException {
    NewFile.write(UserPaths.HOMELESS, folder.resolve("a.csv").toString(), "x,π\n");
    assertEquals("x,π\n", Files.readString(folder.resolve("a.csv")));
    assertEquals(List.of("a.csv"), files());
  }

  @Test
  void whatIsThereStays() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "mine");
    assertEquals(file + ": expected a new file, found one that exists", error(file.toString()));
    assertEquals("mine", Files.readString(file));
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    String file = folder.resolve("none/a.csv").toString();
    assertEquals(file + ": cannot be written: no such folder", error(file));
  }

  @Test
  void aNameThatCannotBeOneIsNamed() {
    assertEquals("expected a file name, found a b", error("a\0b"));
  }

  private static String error(String file) {
    return assertThrows(InputException.class, () -> NewFile.write(UserPaths.HOMELESS, file, "text"))
        .getMessage();
  }
}
