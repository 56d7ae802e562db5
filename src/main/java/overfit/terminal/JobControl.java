package overfit.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stopping this program as Ctrl-Z does, until the shell continues it. */
final class JobControl {

  private static final int GROUP = 2;
  private static final int SESSION = 3;
  private static final int FOREGROUND_GROUP = 5;

  private JobControl() {}

  /**
   * Whether there is a shell that can continue what was stopped. Without one, as in {@code ssh -t
   * host overfit}, the session is one process group; a shell gives each job its own.
   */
  static boolean isPossible() {
    String[] stat = stat();
    return stat.length == 0 || !stat[GROUP].equals(stat[SESSION]);
  }

  /** Whether the terminal is ours now, and not the shell's. */
  static boolean isForeground() {
    String[] stat = stat();
    return stat.length == 0 || stat[GROUP].equals(stat[FOREGROUND_GROUP]);
  }

  /**
   * Stops the whole job, and returns when it goes on. With STOP, since Java cannot give up its
   * handling of TSTP once it has it; the whole job, since the shell waits for all of it.
   */
  static void stop() {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -STOP 0").start().waitFor();
    } catch (IOException noShell) {
      // Then the program just goes on.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Linux's proc(5) from the state on, after the name, which may hold anything; or nothing. */
  private static String[] stat() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    } catch (IOException notLinux) {
      return new String[0];
    }
  }
}
