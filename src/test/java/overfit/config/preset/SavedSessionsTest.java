package overfit.config.preset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.file.ProcessStamp;

class SavedSessionsTest {

  @TempDir private Path folder;

  /** A process that runs while the test does. */
  private Process other;

  private ProcessStamp running;

  @BeforeEach
  void start() throws IOException {
    other = new ProcessBuilder("sleep", "600").start();
    running = ProcessStamp.of(other.pid());
  }

  @AfterEach
  void end() {
    other.destroyForcibly();
  }

  @Test
  void withoutAFolderThereIsNone() {
    assertEquals(Optional.empty(), sessions(ended(1)).newest());
    assertEquals(Optional.empty(), new SavedSessions(folder.resolve("none")).newest());
  }

  @Test
  void eachProcessHasItsOwnFileAndTheNewestIsReopened() throws IOException {
    save(ended(1), "first", 10);
    save(ended(2), "second", 20);
    assertEquals("second", newest());
    save(ended(1), "first", 30);
    assertEquals("first", newest());
    assertEquals(2, names().size());
  }

  @Test
  void oneThatStillRunsIsReopenedOnlyWhereNoOtherIs() throws IOException {
    save(running, "running", 30);
    assertEquals("running", newest());
    save(ended(1), "ended", 20);
    assertEquals("ended", newest());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "title = ",
        "title = \"x\"",
        "title = \"x\"\n[session]\nepoch = 1\n",
        "\0\0\0"
      })
  void whatIsNotWholeIsPassedOver(String text) throws IOException {
    save(ended(1), "whole", 10);
    write(file(ended(2)), text, 20);
    Files.createDirectory(file(ended(3)));
    assertEquals("whole", newest());
  }

  @Test
  void thatOfTheFirstVersionIsOneOfThem() throws IOException {
    String text = text("first version");
    write(folder.resolve("last.toml"), text, 10);
    assertEquals("first version", newest());
    save(ended(1), "newer", 20);
    assertEquals("newer", newest());
    write(folder.resolve("last.toml"), text, 30);
    assertEquals("first version", newest());
  }

  @Test
  void theOldestOfEndedProcessesAreDeletedAndNothingElse() throws IOException {
    for (int i = 0; i < 15; i++) {
      write(file(ended(i)), text("old"), i);
    }
    write(file(running), text("running"), 0);
    String part = "." + file(ended(1)).getFileName() + "." + ended(1) + "-1.part";
    Files.writeString(folder.resolve(part), "half");
    List<String> theirs =
        List.of(
            "last.toml",
            "error-20260101-000000-000-1-1.txt",
            "session.toml",
            "session-1.toml",
            "session-1-1.toml.bak",
            "session-1-1.toml",
            "session-x-1.toml",
            "Session-1-1.toml",
            "my-session-1-1.toml",
            ".session-1-1.toml.part",
            ".notes.toml." + ended(1) + "-1.part");
    for (String name : theirs) {
      write(folder.resolve(name), text("theirs"), 0);
    }
    sessions(ProcessStamp.own()).save(text("own"));
    Set<String> left = new TreeSet<>(theirs);
    IntStream.range(15 - SavedSessions.KEPT, 15).forEach(i -> left.add(name(ended(i))));
    left.addAll(List.of(name(running), name(ProcessStamp.own())));
    assertEquals(left, names());
  }

  @Test
  void foldersAndLinksOfSuchNamesStay() throws IOException {
    for (int i = 0; i < SavedSessions.KEPT; i++) {
      write(file(ended(i)), text("ours"), 10 + i);
    }
    Path theirs = folder.resolve("notes.toml");
    write(theirs, text("theirs"), 0);
    Files.createSymbolicLink(file(ended(20)), theirs);
    Files.createDirectory(file(ended(21)));
    Files.setLastModifiedTime(file(ended(21)), FileTime.fromMillis(0));
    Set<String> before = names();
    sessions(ProcessStamp.own()).save(text("own"));
    before.add(name(ProcessStamp.own()));
    assertEquals(before, names());
    assertTrue(Files.isSymbolicLink(file(ended(20))));
    assertEquals(text("theirs"), Files.readString(theirs));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "", "format", "# format = \"0.2.0\""})
  void filesOfOthersWithSuchNamesStayAndDoNotCount(String content) throws IOException {
    for (int i = 0; i < SavedSessions.KEPT; i++) {
      write(file(ended(i)), text("ours"), 10 + i);
    }
    write(file(ended(20)), content, 0);
    write(file(ended(21)), content, 100);
    Set<String> before = names();
    sessions(ProcessStamp.own()).save(text("own"));
    before.add(name(ProcessStamp.own()));
    assertEquals(before, names());
  }

  @Test
  void theNextSessionIsReopenedIfTheNewestIsNoFile() throws Exception {
    save(running, "running", 10);
    Files.createDirectory(file(ended(1)));
    assertEquals(0, new ProcessBuilder("mkfifo", file(ended(2)).toString()).start().waitFor());
    Files.createDirectory(folder.resolve("last.toml"));
    assertEquals("running", newest());
    write(file(ended(3)), "format = \"99.0\"\n", 20);
    assertEquals("running", newest());
  }

  @Test
  void foldersAloneAreNoSessions() throws IOException {
    Files.createDirectory(file(ended(1)));
    assertEquals(Optional.empty(), sessions(ended(99)).newest());
  }

  @Test
  void ownFilesStayHoweverOldTheyAre() throws IOException {
    SavedSessions own = sessions(ended(99));
    for (int i = 0; i < 12; i++) {
      write(file(ended(i)), text("newer"), 4_000_000_000_000L + i);
    }
    own.save(text("own"));
    assertTrue(Files.exists(own.file()));
    assertFalse(Files.exists(file(ended(0))));
  }

  private static ProcessStamp ended(int number) {
    return new ProcessStamp(9_999_999_900L + number, 1, ProcessStamp.own().machine());
  }

  private SavedSessions sessions(ProcessStamp process) {
    return new SavedSessions(folder, process);
  }

  private Path file(ProcessStamp process) {
    return sessions(process).file();
  }

  private static String name(ProcessStamp process) {
    return "session-" + process + ".toml";
  }

  private void save(ProcessStamp process, String word, long time) throws IOException {
    sessions(process).save(text(word));
    Files.setLastModifiedTime(file(process), FileTime.fromMillis(time));
  }

  private static void write(Path file, String text, long time) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(time));
  }

  /** The word of the session that is reopened. */
  private String newest() {
    return sessions(ended(99)).newest().orElseThrow().word();
  }

  private static String text(String word) {
    return SavedSessionFile.toToml(
        new SavedSession(
            Presets.bundledAlone().find("l2"), word, false, 3, 9, true, 60, "", "", List.of()));
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }
}
