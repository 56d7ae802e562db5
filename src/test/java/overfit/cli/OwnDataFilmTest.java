package overfit.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import overfit.cli.process.ExitCode;

/** Films of the screen with the user's own data. */
class OwnDataFilmTest {

  @TempDir Path folder;

  @Test
  void heldOutPointsAreHollowInTheSameBytesEveryTime() throws IOException {
    Measurements points = Measurements.on(Measurements.steps(0, 0.5, 40), 15, 6);
    Path file = Files.write(folder.resolve("points.csv"), points.csv());
    String tape = "Type 'overfit l2 --data " + file + "' Enter Sleep 1s Type '2' Sleep 1s";
    byte[] film = record(tape, "once.cast");
    assertArrayEquals(film, record(tape, "again.cast"));
    record(tape, "film.txt");
    String text = Files.readString(folder.resolve("film.txt"));
    assertTrue(text.contains("○") && text.contains("●"), text);
  }

  private byte[] record(String tape, String film) throws IOException {
    Path written = folder.resolve(film);
    Console console = new Console().reading(tape);
    assertEquals(ExitCode.DONE, console.run("record", "-", "-o", written.toString()));
    assertEquals("", console.err());
    return Files.readAllBytes(written);
  }
}
