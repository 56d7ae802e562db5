package overfit.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * A shell that outlives this process when it is killed, and then restores the terminal: nothing of
 * Java's runs after KILL.
 *
 * <p>It reads from a pipe whether the screen is ours, {@code on} or {@code off}. If the pipe ends
 * after {@code on}, it puts back the modes that it found.
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

  private CrashGuard(OutputStream states, InputStream ready) {
    this.states = states;
    this.ready = ready;
  }

  /** Starts one that would print {@code reset}. Where no shell can be started there is none. */
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

  /** Returns when it knows the terminal's modes, which must not be changed before. */
  void awaitReady() throws IOException {
    ready.read();
  }

  /** Whether the terminal has to be restored should this process end. */
  void watch(boolean on) {
    try {
      states.write((on ? "on\n" : "off\n").getBytes(StandardCharsets.US_ASCII));
      states.flush();
    } catch (IOException dead) {
      // The program goes on without it.
    }
  }

  /** It is not needed any more. */
  void dismiss() throws IOException {
    states.close();
  }
}
