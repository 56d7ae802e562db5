package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import overfit.OtherJvm;
import overfit.file.InputException;
import overfit.file.ProcessStamp;

class RunLockTest {

  @TempDir private Path folder;

  @Test
  void oneProcessHasItAndIsNamed() throws IOException {
    String own = "process " + ProcessStamp.own().pid();
    RunLock lock = RunLock.of(folder).orElseThrow();
    assertEquals(Optional.of(own), RunLock.holder(folder));
    assertTrue(RunLock.of(folder).isEmpty());
    lock.close();
    assertEquals(Optional.empty(), RunLock.holder(folder));
    assertEquals("", Files.readString(folder.resolve(".lock")));
  }

  /** A process keeps its lock while it reads the files of the folder. */
  @Test
  void anotherProcessIsRefused() throws IOException, InterruptedException {
    RunLock lock = RunLock.of(folder).orElseThrow();
    RunLock.holder(folder);
    assertTrue(RunLock.of(folder).isEmpty());
    assertEquals("refused", lockedByAnotherProcess());
    lock.close();
    assertEquals("locked", lockedByAnotherProcess());
  }

  /** A second lock of this process would be an exception. */
  @Test
  void whoeverLooksAtAFreeFolderDoesNotLockIt() throws IOException {
    RunLock.of(folder).orElseThrow().close();
    Path file = folder.resolve(RunLock.FILE);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      assertEquals(Optional.empty(), RunLock.holder(folder));
    }
  }

  private String lockedByAnotherProcess() throws IOException, InterruptedException {
    return OtherJvm.output(Locker.class, List.of("-Xshare:auto"), folder.toString());
  }

  /** The other process. */
  static final class Locker {

    private Locker() {}

    public static void main(String[] folder) throws IOException {
      Optional<RunLock> lock = RunLock.of(Path.of(folder[0]));
      System.out.print(lock.isPresent() ? "locked" : "refused");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "999999999-1-00000000", "4711-86400-1f2e3d4c"})
  void whatAKilledProcessHasLeftIsTaken(String left) throws IOException {
    Files.writeString(folder.resolve(".lock"), left);
    assertEquals(Optional.empty(), RunLock.holder(folder));
    RunLock.of(folder).orElseThrow().close();
    assertEquals("", Files.readString(folder.resolve(".lock")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"no stamp", "{\"lock\": 1}", "4711-86400-1f2e3d4c and more", "\n"})
  void aFileOfOthersIsRefusedAndStays(String text) throws IOException {
    Path file = Files.writeString(folder.resolve(".lock"), text);
    assertRefused("expected the lock of a run, found another file");
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aLinkOrAFolderIsRefusedAndStays() throws IOException {
    Path theirs = Files.createFile(folder.resolve("theirs"));
    Path lock = Files.createSymbolicLink(folder.resolve(".lock"), theirs);
    assertRefused("expected a file, found a link");
    assertEquals("", Files.readString(theirs));
    Files.delete(lock);
    Files.createDirectory(lock);
    assertRefused("expected a file, found a directory");
    assertTrue(Files.isDirectory(lock));
  }

  /** Nobody opens the other end. */
  @Test
  void aPipeIsNotOpened() throws Exception {
    Path pipe = folder.resolve(".lock");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertEquals(Optional.empty(), RunLock.holder(folder));
    assertRefused("expected a file, found a device or a pipe");
    for (Executable read :
        List.<Executable>of(new RunFile(pipe)::read, () -> new KeptLosses(pipe, 1).close())) {
      assertEquals(
          pipe + ": expected a file, found a device or a pipe",
          assertThrows(InputException.class, read).getMessage());
    }
  }

  private void assertRefused(String message) {
    InputException e = assertThrows(InputException.class, () -> RunLock.of(folder));
    assertTrue(e.getMessage().endsWith(".lock: " + message), e.getMessage());
    assertEquals(
        e.getMessage(), assertThrows(InputException.class, () -> RunLock.of(folder)).getMessage());
  }

  /** Without locks of the file system. */
  @ParameterizedTest
  @CsvSource({
    "'', false",
    "no stamp, false",
    "4711-86400-1f2e3d4c, true",
    "OWN, true",
    "OLD, false"
  })
  void theStampAloneTellsOfAProcessThatMayRun(String stamp, boolean running) {
    ProcessStamp own = ProcessStamp.own();
    String old = own.pid() + "-" + (own.start() + 1) + "-" + own.machine();
    String text = stamp.replace("OWN", own.toString()).replace("OLD", old);
    assertEquals(running, RunLock.isRunning(text + "\n"));
  }

  @ParameterizedTest
  @CsvSource({"4711-86400-1f2e3d4c, process 4711 of another machine", "'', another process"})
  void aHolderIsNamedAsFarAsItIsKnown(String stamp, String name) {
    assertEquals(name, RunLock.holder(stamp));
  }
}
