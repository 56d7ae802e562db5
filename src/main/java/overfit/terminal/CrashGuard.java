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
 * <p>It reads lines from a pipe: {@code off}, or what to print if the pipe ends. Then it also
 * restores the modes that the terminal had at the start.
 */
final class CrashGuard {

  private static final String SCRIPT =
      """
      state=off
      trap '' INT QUIT TSTP TTOU TTIN HUP TERM
      exec 3>&1
      modes=$(stty -g <&3)
      echo >&2
      while read -r line; do state=$line; done
      if [ "$state" != off ]; then
        stty "$modes" <&3
        printf %s "$state" >&3
      fi
      """;

  private final OutputStream states;
  private final InputStream ready;

  CrashGuard(OutputStream states, InputStream ready) {
    this.states = states;
    this.ready = ready;
  }

  /** Starts a guard, which is off; it does nothing if no shell can be started. */
  static CrashGuard start() {
    try {
      Process shell = shell().redirectOutput(Redirect.INHERIT).start();
      return new CrashGuard(shell.getOutputStream(), shell.getErrorStream());
    } catch (IOException noShell) {
      return new CrashGuard(OutputStream.nullOutputStream(), InputStream.nullInputStream());
    }
  }

  static ProcessBuilder shell() {
    return new ProcessBuilder("/bin/sh", "-c", SCRIPT);
  }

  /** Waits until the shell has read the modes, which must not be changed before. */
  void awaitReady() throws IOException {
    ready.read();
  }

  /** If this process is killed, restores the terminal: its modes, and by this sequence. */
  void on(String reset) {
    send(reset);
  }

  /** Leaves the terminal as it is, however this process ends. */
  void off() {
    send("off");
  }

  private void send(String state) {
    try {
      states.write((state + "\n").getBytes(StandardCharsets.US_ASCII));
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
