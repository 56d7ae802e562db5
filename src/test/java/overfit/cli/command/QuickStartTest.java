package overfit.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.InputException;

class QuickStartTest {

  @TempDir private Path folder;

  /** Of the program's own folders the three latest stay; whatever else is there stays as it is. */
  @Test
  void deletesItsOwnOldFoldersAndNothingElse() throws IOException {
    Path cache = Files.createDirectories(folder.resolve("overfit"));
    for (int age = 1; age <= 6; age++) {
      withFile(cache.resolve("start-" + age + "-181"), "overfit.jsa", age);
      withFile(cache.resolve("photos-" + age), "overfit.jsa", 10 + age);
    }
    withFile(cache.resolve("new-1"), "screen", 0);
    withFile(
        cache.resolve("start-21-5773-Nov27-1230-22-80209-Nov27-1230-3-14392-May1-20252025"),
        "overfit.jsa",
        9);
    Files.writeString(cache.resolve("start-notes.txt"), "mine");

    quickStart().deleteOld();

    assertEquals(
        List.of(
            "photos-1",
            "photos-2",
            "photos-3",
            "photos-4",
            "photos-5",
            "photos-6",
            "start-1-181",
            "start-2-181",
            "start-3-181",
            "start-notes.txt"),
        names(cache));
    assertEquals(List.of("overfit.jsa"), names(cache.resolve("photos-6")));
  }

  /** Folders with the names of the program's own, old enough to be deleted. */
  @ParameterizedTest
  @ValueSource(strings = {"start-123-45", "new-123"})
  void leavesAloneWholeFoldersInWhichThereIsAnythingElse(String name) throws IOException {
    Path cache = Files.createDirectories(folder.resolve("overfit"));
    for (int age = 1; age <= 3; age++) {
      withFile(cache.resolve("start-" + age + "-181"), "overfit.jsa", age);
    }
    Path elsewhere = withFile(folder.resolve("elsewhere"), "overfit.jsa", 9);
    Path jsa = elsewhere.resolve("overfit.jsa");
    withFile(withFile(cache.resolve(name), "overfit.jsa", 9), "a.jpg", 9);
    withFile(withFile(cache.resolve(name + "1"), "screen", 9).resolve("training"), "a", 9);
    Path linked = withFile(cache.resolve(name + "2"), "screen", 9);
    Files.createSymbolicLink(linked.resolve("overfit.jsa"), jsa);
    Files.createSymbolicLink(cache.resolve(name + "3"), elsewhere);
    List<String> before = all();

    quickStart().deleteOld();

    assertEquals(before, all());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new-",
        "new-abc",
        "new-1-2",
        "new-123456789012345678901",
        "start-",
        "start-1",
        "start-abc",
        "start-3-3",
        "start-1-181-x",
        "start-21-5773-Nov27-1230",
        "start-21-5773-Nov27-1230-x"
      })
  void foldersWithOtherNamesStay(String name) throws IOException {
    Path cache = Files.createDirectories(folder.resolve("overfit"));
    for (int age = 1; age <= 3; age++) {
      withFile(cache.resolve("start-" + age + "-181"), "overfit.jsa", age);
    }
    Files.setLastModifiedTime(Files.createDirectory(cache.resolve(name)), FileTime.fromMillis(1));

    quickStart().deleteOld();

    assertEquals(
        List.of(name, "start-1-181", "start-2-181", "start-3-181").stream().sorted().toList(),
        names(cache));
  }

  /** Java may have been stopped while it wrote the first line. */
  @ParameterizedTest
  @CsvSource({
    "'', true",
    "# NOTE: Do, true",
    "# NOTE: Do not modify this file.|java/lang/Object id: 0, true",
    "# my notes, false",
    "mine, false"
  })
  void aFileIsAClassListIfItBeginsAsJavaWritesIt(String content, boolean own) throws IOException {
    for (String name : List.of("screen", "training")) {
      Path unfinished = Files.createDirectories(folder.resolve("overfit/new-2"));
      Path file = Files.writeString(unfinished.resolve(name), content.replace('|', '\n'));
      quickStart().deleteOld();
      assertEquals(!own, Files.exists(unfinished));
      Files.deleteIfExists(file);
    }
  }

  /** To open a pipe would wait for its reader. */
  @Test
  void whatHasTheNameOfTheLockAndIsNoFileStaysAndNothingIsMade() throws Exception {
    Path lock = Files.createDirectories(folder.resolve("overfit")).resolve("lock");
    assertEquals(0, new ProcessBuilder("mkfifo", lock.toString()).start().waitFor());
    quickStart().make();
    assertEquals(List.of("lock"), names(folder.resolve("overfit")));
  }

  private QuickStart quickStart() {
    return new QuickStart(
        folder.resolve("overfit/start-0-181"), Map.of("XDG_CACHE_HOME", folder.toString()));
  }

  private List<String> all() throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.map(Path::toString).sorted().toList();
    }
  }

  private static Path withFile(Path path, String name, long age) throws IOException {
    Files.writeString(
        Files.createDirectories(path).resolve(name), "# NOTE: Do not modify this file.\n#\n");
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
    QuickStart quickStart = quickStart();
    assertThrows(IOException.class, quickStart::make);
    assertEquals(List.of("lock", "start-0-181"), names(cache));
    assertEquals(List.of(), names(cache.resolve("start-0-181")));
    quickStart.make();
    assertEquals(List.of("lock", "start-0-181"), names(cache));
  }

  @ParameterizedTest
  @CsvSource({
    "photos",
    "start-1-181",
    "overfit",
    "overfit/photos",
    "overfit/start-1-181/a",
    "overfit/start-1-181/../photos",
    "elsewhere/overfit/start-1-181",
    "/"
  })
  void refusesFoldersThatAreNotTheProgramsOwn(String name) throws IOException {
    Path stranger = folder.resolve(name);
    Map<String, String> environment = Map.of("XDG_CACHE_HOME", folder.toString());
    InputException refused =
        assertThrows(InputException.class, () -> new QuickStart(stranger, environment));
    assertEquals(
        "expected a folder " + folder + "/overfit/start-..., found " + stranger,
        refused.getMessage());
    assertEquals(List.of(), names(folder));
  }

  /** As the launcher does: a relative variable does not count. */
  @ParameterizedTest
  @CsvSource({"''", "cache"})
  void theCacheFolderIsThatOfTheHomeUnlessItsVariableIsAbsolute(String variable) {
    Map<String, String> environment = Map.of("HOME", "/home/me", "XDG_CACHE_HOME", variable);
    new QuickStart(Path.of("/home/me/.cache/overfit/start-1-181"), environment);
    assertThrows(
        InputException.class,
        () -> new QuickStart(Path.of("cache/overfit/start-1-181"), environment));
  }
}
