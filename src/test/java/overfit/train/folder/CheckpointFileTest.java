package overfit.train.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.file.InputException;

class CheckpointFileTest {

  @TempDir private Path folder;

  private RunFile file;

  @BeforeEach
  void nameFile() {
    file = new RunFile(folder.resolve("checkpoint"));
  }

  /** The sum is the check value of CRC-32C. */
  @Test
  void isALineOfTextAndTheState() {
    byte[] state = "123456789".getBytes(StandardCharsets.US_ASCII);
    byte[] bytes = new CheckpointFile(state, 0.5).bytes();
    assertEquals(
        "overfit checkpoint 1, crc32c e3069283, 0.5 s\n123456789",
        new String(bytes, StandardCharsets.US_ASCII));
    file.write(bytes);
    CheckpointFile read = CheckpointFile.read(file);
    assertArrayEquals(state, read.state());
    assertEquals(0.5, read.seconds());
  }

  @Test
  void oneThatIsCutOrChangedAnywhereIsRefused() {
    byte[] state = {1, 2, 3};
    byte[] whole = new CheckpointFile(state, 0.5).bytes();
    for (int i = 0; i < whole.length; i++) {
      assertRefused(Arrays.copyOf(whole, i));
      if (i < "overfit checkpoint 1, crc32c e3069283".length() || i >= whole.length - 3) {
        byte[] changed = whole.clone();
        changed[i] ^= 64;
        assertRefused(changed);
      }
    }
  }

  private void assertRefused(byte[] bytes) {
    file.write(bytes);
    String message =
        assertThrows(InputException.class, () -> CheckpointFile.read(file)).getMessage();
    assertTrue(message.startsWith(file.path() + ": expected a"), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overfit checkpoint 2, anything     | expected a checkpoint of format 1, found format 2",
        "torch checkpoint                   | expected a checkpoint of overfit, found another file",
        "overfit checkpoint 1, crc32c 0, 1 s| expected a whole checkpoint, found a damaged one; delete the folder to train the run anew",
      })
  void anotherFileSaysWhatItIs(String head, String message) throws IOException {
    Files.writeString(file.path(), head.strip() + "\n123");
    InputException e = assertThrows(InputException.class, () -> CheckpointFile.read(file));
    assertEquals(file.path() + ": " + message, e.getMessage());
  }
}
