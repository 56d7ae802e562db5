package overfit.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingTest {

  private static final String MINUTE =
      """
      Output film.cast
      Output film.svg
      Output film.txt
      Type "overfit"
      Enter
      Sleep 60s
      """;

  @TempDir Path folder;

  @Test
  void aMinuteIsSoonMadeAndSmall() throws IOException {
    long start = System.nanoTime();
    record(MINUTE, CastVersion.V2);
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.println(seconds);
    for (String f : List.of("film.cast", "film.svg", "film.txt")) {
      System.out.println(f + " " + Files.size(folder.resolve(f)));
      Files.copy(
          folder.resolve(f),
          Path.of("/tmp/record/" + f),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void record(String tape, CastVersion version) throws IOException {
    Files.writeString(folder.resolve("demo.tape"), tape);
    Tape parsed = TapeParser.parse("demo.tape", folder);
    Recording.make(parsed, parsed.outputs(), version, TrainingStage::open, folder);
  }
}
