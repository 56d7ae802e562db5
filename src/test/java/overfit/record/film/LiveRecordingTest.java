package overfit.record.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.file.InputException;
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
  void aMissingFolderIsAnErrorBeforeTheSession() {
    OutputTarget output = OutputTarget.of(folder.resolve("none/a.cast").toString());
    InputException e =
        assertThrows(
            InputException.class,
            () ->
                LiveRecording.open(
                    output, UserPaths.HOMELESS, AsciicastVersion.V2, Theme.OKABE_ITO, () -> nanos));
    assertEquals(output.file() + ": cannot be written: no such folder", e.getMessage());
  }

  private LiveRecording open(AsciicastVersion version) {
    OutputTarget output = OutputTarget.of(folder.resolve("a.cast").toString());
    return LiveRecording.open(output, UserPaths.HOMELESS, version, Theme.OKABE_ITO, () -> nanos);
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
