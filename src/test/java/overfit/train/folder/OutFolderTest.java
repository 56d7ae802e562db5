package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.config.RunSpec;
import overfit.file.InputException;
import overfit.train.EngineChooser;
import overfit.train.Specs;

class OutFolderTest {

  @TempDir private Path home;

  @Test
  void foldersHaveTheNamesOfTheirRunsAndNoTwoTheSame() {
    assertEquals(
        List.of("l2_0.1", "l2_0.1-2", "L2_0.1-3", "a..b", "overfit-folder-2"),
        OutFolder.names(
            List.of("l2_0.1", "l2_0.1", "L2_0.1", "a..b", "overfit-folder"), List.of()));
  }

  @Test
  void isMadeWithTheFoldersAboveIt() {
    OutFolder.open(home.resolve("a/b"));
    OutFolder.open(home.resolve("a/b"));
    assertTrue(Files.exists(home.resolve("a/b/overfit-folder")));
    assertRefused("a", "expected a new or empty folder, or one made by --out, found b");
  }

  @Test
  void aFolderOfOthersStaysAsItIs() throws IOException {
    Files.writeString(home.resolve("thesis.tex"), "");
    assertRefused(".", "expected a new or empty folder, or one made by --out, found thesis.tex");
    assertTrue(Files.notExists(home.resolve("overfit-folder")));
    Files.createDirectory(home.resolve("x"));
    Files.writeString(home.resolve("x/overfit-folder"), "overfit folder 2\n");
    assertRefused("x/overfit-folder", "x", "expected a folder of format 1, found another format");
    assertRefused("thesis.tex", "cannot be made: expected a folder, found a file");
  }

  @Test
  void aLinkToNothingIsNoFolder() throws IOException {
    Files.createSymbolicLink(home.resolve("moved"), home.resolve("gone"));
    String message = "cannot be made: expected a folder, found a link to nothing";
    assertRefused("moved", message);
    assertRefused("moved/run", message);
    assertTrue(Files.isSymbolicLink(home.resolve("moved")));
    assertTrue(Files.notExists(home.resolve("gone")));
  }

  @Test
  void ifOneRunCannotBeginTheOthersAreFree() throws IOException {
    OutFolder out = OutFolder.open(home);
    Files.createDirectory(home.resolve("b"));
    Files.writeString(home.resolve("b/thesis.tex"), "");
    List<RunSpec> specs =
        Stream.of("a", "b").map(name -> new RunSpec(name, Specs.config("epochs=3"))).toList();
    assertThrows(InputException.class, () -> out.runs(specs, EngineChooser.SERIAL, () -> 0, false));
    assertEquals("interrupted", FoundRun.read(home.resolve("a")).status());
  }

  private void assertRefused(String folder, String message) {
    assertRefused(folder, folder, message);
  }

  private void assertRefused(String place, String folder, String message) {
    InputException e =
        assertThrows(InputException.class, () -> OutFolder.open(home.resolve(folder)));
    assertEquals(home.resolve(place) + ": " + message, e.getMessage());
  }
}
