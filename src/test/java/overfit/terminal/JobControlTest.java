package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobControlTest {

  /** State, parent, group, session, terminal, foreground group: proc_pid_stat(5). */
  @ParameterizedTest
  @CsvSource({
    "S 100 200 100 34816 200, true",
    "S 100 200 100 34816 300, false",
    "S 100 200 100 0 -1, true",
    "'', true",
  })
  void aProgramWithoutATerminalWaitsForNone(String stat, boolean foreground) {
    String[] fields = stat.isEmpty() ? new String[0] : stat.split(" ");
    assertEquals(foreground, JobControl.isForeground(fields));
  }
}
