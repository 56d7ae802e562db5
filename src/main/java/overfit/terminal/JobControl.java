package overfit.terminal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Job control: stops the program as Ctrl-Z does, until the shell continues it. */
final class JobControl {

  private static final int GROUP = 2;
  private static final int SESSION = 3;
  private static final int FOREGROUND_GROUP = 5;
  private static final String NO_TERMINAL = "-1";

  private JobControl() {}

  /**
   * Whether there is a shell that can continue a stopped job. A shell gives each job a process
   * group of its own; without one, as in {@code ssh -t host overfit}, the session is one group.
   */
  static boolean isPossible() {
    String[] stat = stat();
    return stat.length == 0 || !stat[GROUP].equals(stat[SESSION]);
  }

  /** Whether the program is in the foreground of its terminal, or has none (any more). */
  static boolean isForeground() {
    return isForeground(stat());
  }

  static boolean isForeground(String[] stat) {
    return stat.length == 0
        || stat[FOREGROUND_GROUP].equals(NO_TERMINAL)
        || stat[GROUP].equals(stat[FOREGROUND_GROUP]);
  }

  /**
   * Stops the job, and returns when it is continued. It uses SIGSTOP, since Java cannot remove a
   * handler of SIGTSTP, and stops the whole process group, since the shell waits for all of it.
   */
  static void stop() {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -STOP 0").start().waitFor();
    } catch (IOException noShell) {
      // The program continues without stopping.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The fields of Linux's /proc/self/stat after the process name; empty on other systems. */
  private static String[] stat() {
    try {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    } catch (IOException notLinux) {
      return new String[0];
    }
  }
}
