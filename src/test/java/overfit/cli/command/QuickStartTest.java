package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;

class QuickStartTest {

  @TempDir private Path folder;

  /** Of the program's own folders the three latest stay; whatever else is there stays as it is. */
  @Test
  void deletesItsOwnOldFoldersAndNothingElse() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("overfit"));
    for (int age = 1; age <= 6; age++) {
      withFile(cache.resolve("start-" + age), age);
      withFile(cache.resolve("photos-" + age), 10 + age);
    }
    withFile(cache.resolve("new-1"), 0);
    Files.writeString(cache.resolve("start-notes.txt"), "mine");
    Path elsewhere = withFile(folder.resolve("elsewhere"), 9);
    Files.createSymbolicLink(cache.resolve("new-link"), elsewhere);

    new QuickStart(cache.resolve("start-0")).deleteOld();

    assertEquals(
        List.of(
            "new-link",
            "photos-1",
            "photos-2",
            "photos-3",
            "photos-4",
            "photos-5",
            "photos-6",
            "start-1",
            "start-2",
            "start-3",
            "start-notes.txt"),
        names(cache));
    assertEquals(List.of("file"), names(elsewhere));
    assertEquals(List.of("file"), names(cache.resolve("photos-6")));
  }

  private static Path withFile(Path path, long age) throws IOException {
    Files.writeString(Files.createDirectories(path).resolve("file"), "content");
    Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000L - age));
    return path;
  }

  private static List<String> names(Path path) throws IOException {
    try (Stream<Path> found = Files.list(path)) {
      return found.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  /** A class path of folders is no jar that the program could be started from. */
  @Test
  void whatFailedIsNotTriedAgain() throws Exception {
    Path cache = Files.createDirectories(folder.resolve("overfit"));
    QuickStart quickStart = new QuickStart(cache.resolve("start-0"));
    assertThrows(IOException.class, quickStart::make);
    assertEquals(List.of("lock", "start-0"), names(cache));
    assertEquals(List.of(), names(cache.resolve("start-0")));
    quickStart.make();
    assertEquals(List.of("lock", "start-0"), names(cache));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"photos", "start-1", "overfit", "overfit/photos", "overfit/start-1/a", "/"})
  void refusesFoldersThatAreNotTheProgramsOwn(String name) throws IOException {
    Path stranger = folder.resolve(name);
    assertThrows(InputException.class, () -> new QuickStart(stranger));
    assertEquals(List.of(), names(folder));
  }
}
