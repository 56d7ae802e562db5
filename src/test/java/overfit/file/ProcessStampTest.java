package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessStampTest {

  @Test
  void itsTextReadsBackTheSame() {
    ProcessStamp own = ProcessStamp.own();
    assertTrue(own.toString().matches(ProcessStamp.PATTERN), own.toString());
    assertEquals(own, ProcessStamp.parse(own.toString()));
  }

  /** The clock may be adjusted by a second; an id that is used again has a later start. */
  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "-1, true", "60, false", "-60, false"})
  void aProcessIsKnownByItsIdAndItsStart(long later, boolean running) throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      long start = other.info().startInstant().orElseThrow().getEpochSecond();
      assertEquals(running, new ProcessStamp(other.pid(), start + later).isRunning());
      assertTrue(new ProcessStamp(other.pid(), 0).isRunning());
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aProcessThatHasEndedDoesNotRun() throws IOException, InterruptedException {
    Process other = new ProcessBuilder("true").start();
    other.waitFor();
    assertFalse(new ProcessStamp(other.pid(), 0).isRunning());
  }
}
