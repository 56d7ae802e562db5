package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AtomicFileTest {

  /** No process has this id. */
  private static final ProcessStamp ENDED =
      new ProcessStamp(9_999_999_999L, 1, ProcessStamp.own().machine());

  @TempDir private Path folder;

  @Test
  void untilItIsPublishedTheOldContentIsThere() throws IOException {
    Path path = Files.writeString(folder.resolve("a"), "old");
    try (AtomicFile file = new AtomicFile(path)) {
      file.stream().write(bytes("new"));
      file.finish();
      assertEquals("old", Files.readString(path));
      file.publish();
    }
    assertEquals("new", Files.readString(path));
    assertEquals(List.of("a"), names());
  }

  @Test
  void whatIsNotPublishedIsGone() throws IOException {
    try (AtomicFile file = new AtomicFile(folder.resolve("a"))) {
      file.stream().write(bytes("new"));
    }
    assertEquals(List.of(), names());
  }

  @Test
  void aLinkGoesOnLeadingToItsFile() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    AtomicFile.write(link, bytes("new"));
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void aLinkToNoFileYetLeadsToTheNewFile() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a");
    Path inner = Files.createSymbolicLink(folder.resolve("inner"), Path.of("real/a"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("inner"));
    AtomicFile.write(link, bytes("new"));
    assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(inner));
    assertEquals("new", Files.readString(real));
  }

  @ParameterizedTest
  @CsvSource({"none/a, no such folder", "link, too many levels of symbolic links"})
  void aLinkThatLeadsToNoFolderStays(String destination, String reason) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of(destination));
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(link, bytes("new")));
    assertEquals(reason, AtomicFile.reason(e));
    assertEquals(Path.of(destination), Files.readSymbolicLink(link));
    assertEquals(List.of("link"), names());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-------", "r--r--r--", "rwxr-x---"})
  void aFileThatIsReplacedKeepsItsPermissionsFromTheFirstByteOn(String permissions)
      throws IOException {
    Path path = Files.writeString(folder.resolve("a"), "old");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    try (AtomicFile file = new AtomicFile(path)) {
      assertEquals(permissions, permissions(part()));
      file.stream().write(bytes("new"));
      file.finish();
      file.publish();
    }
    assertEquals("new", Files.readString(path));
    assertEquals(permissions, permissions(path));
  }

  @Test
  void aNewFileHasThePermissionsOfTheUmask() throws IOException {
    String usual = permissions(Files.writeString(folder.resolve("usual"), ""));
    AtomicFile.write(folder.resolve("a"), bytes("new"));
    assertEquals(usual, permissions(folder.resolve("a")));
  }

  @Test
  void twoWritersOfOneFileHaveTheirOwnTemporaryFiles() throws IOException {
    Path path = folder.resolve("a");
    try (AtomicFile first = new AtomicFile(path);
        AtomicFile second = new AtomicFile(path)) {
      first.stream().write(bytes("first"));
      second.stream().write(bytes("second"));
      first.finish();
      second.finish();
      second.publish();
      assertEquals("second", Files.readString(path));
      first.publish();
      assertEquals("first", Files.readString(path));
    }
    assertEquals(List.of("a"), names());
  }

  @Test
  void whatAKilledProcessHasLeftOfATargetIsGoneWithTheNextWrite() throws IOException {
    String ended = ENDED + "-1.part";
    String running = ProcessStamp.own() + "-0.part";
    List<String> others =
        List.of(
            ".b." + ended, // of another target
            ".a.b." + ended,
            ".a." + running, // of a process that still writes
            "a." + ended, // not ours
            ".a.part",
            ".a.1.part",
            ".a." + ENDED + "-x.part",
            ".a." + ENDED + "-1.part~");
    for (String name : others) {
      Files.writeString(folder.resolve(name), "theirs");
    }
    Files.createDirectory(folder.resolve(".a." + ENDED + "-2.part"));
    Files.writeString(folder.resolve(".a." + ended), "half");
    Files.writeString(folder.resolve(".a." + ENDED + "-12345.part"), "half");
    AtomicFile.write(folder.resolve("a"), bytes("new"));
    Set<String> left = new TreeSet<>(others);
    left.addAll(List.of("a", ".a." + ENDED + "-2.part"));
    assertEquals(left, new TreeSet<>(names()));
  }

  /** It may still run there. */
  @ParameterizedTest
  @CsvSource({"59, true", "61, false"})
  void whatAnotherMachineWritesStaysForAnHour(int minutes, boolean stays) throws IOException {
    Path part = folder.resolve(".a." + new ProcessStamp(1, 1, "00000000") + "-1.part");
    Files.writeString(part, "half");
    Instant written = Files.getLastModifiedTime(part).toInstant().minusSeconds(60L * minutes);
    Files.setLastModifiedTime(part, FileTime.from(written));
    AtomicFile.write(folder.resolve("a"), bytes("new"));
    assertEquals(stays, Files.exists(part));
  }

  @Test
  void whatIsDeletedMeanwhileIsTold() throws IOException {
    try (AtomicFile file = new AtomicFile(folder.resolve("a"))) {
      file.finish();
      Files.delete(folder.resolve(names().get(0)));
      IOException e = assertThrows(IOException.class, file::publish);
      assertEquals("its temporary file was deleted", AtomicFile.reason(e));
    }
  }

  @Test
  void noFileTakesThePlaceOfAPipe() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Path link = Files.createSymbolicLink(folder.resolve("link"), pipe);
    for (Path path : List.of(pipe, link)) {
      IOException e = assertThrows(IOException.class, () -> AtomicFile.write(path, bytes("new")));
      assertEquals("expected a file, found a device or a pipe", AtomicFile.reason(e));
    }
    assertTrue(Files.isSymbolicLink(link) && !Files.isRegularFile(pipe));
    assertEquals(Set.of("link", "pipe"), Set.copyOf(names()));
  }

  @Test
  void noFileTakesThePlaceOfADirectory() {
    IOException e = assertThrows(IOException.class, () -> AtomicFile.write(folder, bytes("new")));
    assertEquals("expected a file, found a directory", AtomicFile.reason(e));
  }

  static Stream<Arguments> reasons() {
    return Stream.of(
        Arguments.of(new NoSuchFileException("a"), "no such folder"),
        Arguments.of(new AccessDeniedException("a"), "permission denied"),
        Arguments.of(new FileAlreadyExistsException("a"), "expected a folder, found a file"),
        Arguments.of(
            new FileSystemException("a", null, "File name too long"), "File name too long"),
        Arguments.of(new IOException("No space left on device"), "No space left on device"),
        Arguments.of(new FileSystemLoopException("a"), "too many levels of symbolic links"),
        Arguments.of(new NotDirectoryException("a"), "expected a folder, found a file"),
        Arguments.of(new IOException(), "the system gives no reason"));
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void theReasonIsAFewWordsWithoutThePath(IOException e, String words) {
    assertEquals(words, AtomicFile.reason(e));
  }

  private Path part() throws IOException {
    List<String> parts = names().stream().filter(name -> name.endsWith(".part")).toList();
    assertEquals(1, parts.size());
    return folder.resolve(parts.get(0));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
