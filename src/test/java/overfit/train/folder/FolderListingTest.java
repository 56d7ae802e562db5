package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.file.InputException;

class FolderListingTest {

  @TempDir private Path folder;

  @Test
  void isSorted() throws IOException {
    for (String name : List.of("b", "c", ".a", "a")) {
      Files.createFile(folder.resolve(name));
    }
    assertEquals(
        List.of(".a", "a", "b", "c"),
        FolderListing.of(folder).stream().map(path -> path.getFileName().toString()).toList());
  }

  @Test
  void whatCannotBeListedSaysWhy() throws IOException {
    Path file = Files.createFile(folder.resolve("a"));
    InputException e = assertThrows(InputException.class, () -> FolderListing.of(file));
    assertEquals(file + ": cannot be read: expected a folder, found a file", e.getMessage());
  }
}
