package overfit.record.film;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.file.InputException;
import overfit.file.InputFiles;
import overfit.file.UserPaths;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;

class LiveRecordingTest {

  @TempDir Path folder;
  private long nanos = 5_000_000_000L;

  @Test
  void framesAreWrittenImmediately() throws IOException {
    LiveRecording cast = open(AsciicastVersion.V2);
    show(cast, 10, "a");
    assertEquals(List.of("[0,\"o\",\"\\u001b[m\\u001b[?25l\\u001b[H\\u001b[2Ja\"]"), events());
    nanos += 1_234_567_890L;
    show(cast, 10, "a");
    show(cast, 10, "b");
    assertEquals("[1.234567,\"o\",\"\\bb\"]", events().get(1));
    nanos += 1_000_000_000L;
    cast.close();
    assertEquals("[2.234567,\"o\",\"\\u001b[m\\u001b[2H\\u001b[?25h\"]", events().get(2));
  }

  @Test
  void aNewSizeIsRecorded() throws IOException {
    try (LiveRecording cast = open(AsciicastVersion.V3)) {
      show(cast, 10, "a");
      nanos += 1_500_000_000L;
      show(cast, 12, "a");
    }
    assertEquals(
        List.of(
            "[1.5,\"r\",\"12x2\"]",
            "[0,\"o\",\"\\u001b[m\\u001b[?25l\\u001b[H\\u001b[2Ja\"]",
            "[0,\"o\",\"\\u001b[m\\u001b[2H\\u001b[?25h\"]",
            "[0,\"x\",\"0\"]"),
        events().subList(1, 5));
  }

  @Test
  void aPipeIsRecordedToo() throws IOException, InterruptedException {
    Path pipe = folder.resolve("pipe.cast");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Process reader = new ProcessBuilder("sh", "-c", "wc -l <" + pipe).start();
    try (LiveRecording cast = open(pipe)) {
      show(cast, 10, "a");
      show(cast, 10, "b");
      assertEquals(Optional.empty(), cast.failure());
    }
    assertEquals("4", new String(reader.getInputStream().readAllBytes(), UTF_8).strip());
  }

  @Test
  void aFullDiskIsKnownAtOnceAndNothingMoreIsWritten() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full));
    Path link = Files.createSymbolicLink(folder.resolve("full.cast"), full);
    LiveRecording cast = open(link);
    assertEquals(Optional.empty(), cast.failure());
    show(cast, 10, "a");
    assertEquals(Optional.of("No space left on device"), cast.failure());
    show(cast, 10, "b");
    cast.close();
    assertEquals(Optional.of("No space left on device"), cast.failure());
    Files.delete(link);
  }

  @Test
  void aFileThatIsReplacedKeepsItsMode() throws IOException {
    Path file = Files.writeString(folder.resolve("a.cast"), "old");
    Set<PosixFilePermission> mode = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, mode);
    try (LiveRecording cast = open(file)) {
      show(cast, 10, "a");
    }
    assertEquals(mode, Files.getPosixFilePermissions(file));
  }

  @Test
  void twoRecordingsDoNotMix() throws IOException {
    Path file = folder.resolve("a.cast");
    try (LiveRecording cast = open(file)) {
      show(cast, 10, "a");
      String written = Files.readString(file);
      InputException e = assertThrows(InputException.class, () -> open(file));
      assertEquals(
          file + ": cannot be written: another recording is written to it", e.getMessage());
      assertEquals(written, Files.readString(file));
    }
    open(file).close();
  }

  @Test
  void aMissingFolderIsAnErrorBeforeTheSession() {
    OutputTarget output = OutputTarget.of(folder.resolve("none/a.cast").toString());
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                LiveRecording.open(
                    output,
                    InputFiles.of(UserPaths.HOMELESS),
                    AsciicastVersion.V2,
                    Theme.OKABE_ITO,
                    () -> nanos));
    assertEquals(output.file() + ": cannot be written: no such folder", e.getMessage());
  }

  private LiveRecording open(AsciicastVersion version) {
    return open(folder.resolve("a.cast"), version);
  }

  private LiveRecording open(Path file) {
    return open(file, AsciicastVersion.V2);
  }

  private LiveRecording open(Path file, AsciicastVersion version) {
    OutputTarget output = OutputTarget.of(file.toString());
    return LiveRecording.open(
        output, InputFiles.of(UserPaths.HOMELESS), version, Theme.OKABE_ITO, () -> nanos);
  }

  private void show(LiveRecording cast, int width, String text) {
    Surface surface = new Surface(width, 2);
    surface.text(0, 0, text, Style.TEXT);
    cast.show(surface, Theme.OKABE_ITO);
  }

  /** All lines but the header. */
  private List<String> events() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("a.cast"));
    return lines.subList(1, lines.size());
  }
}
