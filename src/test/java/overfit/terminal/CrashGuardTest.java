package overfit.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CrashGuardTest {

  private static final String RESET = "\033[m\033[?7h\033[>4m\\ %s 'a' \"$HOME\" \033[?1049l";

  @Test
  void aGuardThatIsNotTurnedOnPrintsNothingWhateverTheEnvironment() throws IOException {
    assertEquals("", printed(guard -> {}));
  }

  @Test
  void aGuardThatIsOnPrintsItsSequence() throws IOException {
    assertEquals(RESET, printed(guard -> guard.on(RESET)));
  }

  @Test
  void aGuardThatIsOffAgainPrintsNothing() throws IOException {
    assertEquals(
        "",
        printed(
            guard -> {
              guard.on(RESET);
              guard.off();
            }));
  }

  /** What the shell prints once the pipe has ended; its modes it tells of standard error. */
  private static String printed(Consumer<CrashGuard> states) throws IOException {
    ProcessBuilder builder = CrashGuard.shell();
    builder.environment().put("state", "on");
    Process shell = builder.start();
    CrashGuard guard = new CrashGuard(shell.getOutputStream(), InputStream.nullInputStream());
    states.accept(guard);
    guard.dismiss();
    return new String(shell.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
  }
}
