package overfit.train.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventFileTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private List<EventReader.Event> events() {
    return EventReader.events(bytes.toByteArray());
  }

  @Test
  void theFirstEventHasTheVersionOfTheFormat() throws IOException {
    new EventFile(bytes);
    assertEquals(List.of(new EventReader.Event(0, 0, "brain.Event:2", Map.of())), events());
  }

  /** As {@code RecordWriter} of tensorboard 2.21 writes these events. */
  @Test
  void theBytesAreThoseOfTensorBoardsOwnWriter() throws IOException {
    new EventFile(bytes).add(300, Map.of("loss/train", 0.1));
    assertEquals(
        "0f000000000000006d532b091a0d627261696e2e4576656e743a32fc985129"
            + "2100000000000000017becf6090000000000c0724010ac022a130a110a0a"
            + "6c6f73732f747261696e15cdcccc3da0261c89",
        HexFormat.of().formatHex(bytes.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 127, 128, 300, 1_000_000, Integer.MAX_VALUE + 1L})
  void everyOtherEventHasTheScalarsOfAStep(long step) throws IOException {
    EventFile file = new EventFile(bytes);
    file.add(step, Map.of("loss/train", 0.1));
    file.add(step + 1, Map.of("loss/train", 1e-30));
    assertEquals(
        List.of(
            new EventReader.Event(step, step, "", Map.of("loss/train", 0.1f)),
            new EventReader.Event(step + 1, step + 1, "", Map.of("loss/train", 1e-30f))),
        events().subList(1, 3));
  }

  @Test
  void scalarsThatAreNotFiniteAreLeftOut() throws IOException {
    EventFile file = new EventFile(bytes);
    file.add(1, Map.of("a", Double.NaN, "b", 2.0, "c", Double.POSITIVE_INFINITY, "d", -0.5));
    assertEquals(Map.of("b", 2f, "d", -0.5f), events().get(1).scalars());
  }

  @Test
  void longTagsAreWhole() throws IOException {
    EventFile file = new EventFile(bytes);
    String tag = "loss/".repeat(60) + "é";
    file.add(1, Map.of(tag, 1.0));
    assertEquals(Map.of(tag, 1f), events().get(1).scalars());
  }

  /** The reader of these tests finds every damage; its checksum has a published value. */
  @Test
  void theReaderRefusesDamagedFiles() throws IOException {
    assertEquals(0xe3069283, EventReader.crc32c("123456789".getBytes(StandardCharsets.US_ASCII)));
    new EventFile(bytes).add(1, Map.of("loss/train", 0.25));
    byte[] whole = bytes.toByteArray();
    for (int i = 0; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x10;
      assertThrows(IllegalArgumentException.class, () -> EventReader.events(damaged));
    }
    assertTrue(EventFile.NAME.contains("tfevents"));
  }
}
