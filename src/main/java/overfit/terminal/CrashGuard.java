package overfit.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * A shell process that restores the terminal if this process is killed: no Java code runs after
 * SIGKILL.
 *
 * <p>It reads {@code on} and {@code off} from a pipe, for whether the program has the screen. If
 * the pipe ends after {@code on}, it restores the modes that the terminal had at the start.
 */
final class CrashGuard {

  private static final String SCRIPT =
      """
      trap '' INT QUIT TSTP TTOU TTIN HUP TERM
      exec 3>&1
      modes=$(stty -g <&3)
      echo >&2
      while read -r line; do state=$line; done
      if [ "$state" = on ]; then
        stty "$modes" <&3
        printf %s "$1" >&3
      fi
      """;

  private final OutputStream states;
  private final InputStream ready;

  CrashGuard(OutputStream states, InputStream ready) {
    this.states = states;
    this.ready = ready;
  }

  /** Starts a guard that prints {@code reset}; it does nothing if no shell can be started. */
  static CrashGuard start(String reset) {
    try {
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", SCRIPT, "sh", reset)
              .redirectOutput(Redirect.INHERIT)
              .start();
      return new CrashGuard(shell.getOutputStream(), shell.getErrorStream());
    } catch (IOException noShell) {
      return new CrashGuard(OutputStream.nullOutputStream(), InputStream.nullInputStream());
    }
  }

  /** Waits until the shell has read the modes, which must not be changed before. */
  void awaitReady() throws IOException {
    ready.read();
  }

  /** Sets whether the terminal is to be restored if this process is killed. */
  void watch(boolean on) {
    try {
      states.write((on ? "on\n" : "off\n").getBytes(StandardCharsets.US_ASCII));
      states.flush();
    } catch (IOException dead) {
      // The program continues without the guard.
    }
  }

  /** Ends the shell. */
  void dismiss() throws IOException {
    states.close();
  }
}
