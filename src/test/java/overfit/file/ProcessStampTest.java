package overfit.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessStampTest {

  @Test
  void itsTextReadsBackTheSame() {
    ProcessStamp own = ProcessStamp.own();
    assertTrue(own.toString().matches(ProcessStamp.PATTERN), own.toString());
    assertEquals(own, ProcessStamp.parse(own.toString()));
    assertTrue(own.isRunning());
  }

  /** An id that is used again has a later start. */
  @Test
  void aProcessIsKnownByItsIdItsStartAndItsMachine() throws IOException {
    Process other = new ProcessBuilder("sleep", "60").start();
    try {
      ProcessStamp stamp = ProcessStamp.of(other.pid());
      assertTrue(stamp.isRunning());
      assertTrue(new ProcessStamp(stamp.pid(), 0, stamp.machine()).isRunning());
      assertFalse(new ProcessStamp(stamp.pid(), stamp.start() - 1, stamp.machine()).isRunning());
      assertFalse(new ProcessStamp(stamp.pid(), stamp.start(), "00000000").isRunning());
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aProcessThatHasEndedDoesNotRun() throws IOException, InterruptedException {
    Process other = new ProcessBuilder("true").start();
    ProcessStamp stamp = ProcessStamp.of(other.pid());
    other.waitFor();
    assertFalse(stamp.isRunning());
  }
}
