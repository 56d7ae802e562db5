package overfit.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Names a process in the names of its files: {@code 4711-86400-1f2e3d4c}. Ids are reused; together
 * with the start they tell whether the process still runs. Several machines and containers may
 * share a home.
 *
 * @param start when the process started, in clock ticks since the machine did, or 0 if unknown;
 *     where there is no /proc, in seconds since 1970
 * @param machine eight hexadecimal digits for the machine, since it started, or the container
 */
public record ProcessStamp(long pid, long start, String machine) {

  /** A regular expression for the text of a stamp. */
  public static final String PATTERN = "\\d{1,10}-\\d{1,19}-[0-9a-f]{8}";

  /** In proc_pid_stat(5), counted from the state on. */
  private static final int START = 19;

  private static final String MACHINE = thisMachine();

  private static final ProcessStamp OWN = of(ProcessHandle.current().pid());

  /** That of this process. */
  public static ProcessStamp own() {
    return OWN;
  }

  /** That of a process of this machine. */
  public static ProcessStamp of(long pid) {
    return new ProcessStamp(pid, started(pid).orElse(0), MACHINE);
  }

  /** Reads text that matches {@link #PATTERN}. */
  public static ProcessStamp parse(String text) {
    String[] parts = text.split("-");
    return new ProcessStamp(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]);
  }

  /** Whether it is a process of this machine, of which {@link #isRunning} knows. */
  public boolean isOfThisMachine() {
    return machine.equals(MACHINE);
  }

  /** Whether the process still runs, on this machine. */
  public boolean isRunning() {
    OptionalLong other = started(pid);
    return isOfThisMachine()
        && ProcessHandle.of(pid).isPresent()
        && (start == 0 || other.isEmpty() || other.getAsLong() == start);
  }

  /** Empty where the system does not say. */
  private static OptionalLong started(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return OptionalLong.of(Long.parseLong(fields[START]));
    } catch (IOException noProc) {
      return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant()).stream()
          .mapToLong(Instant::getEpochSecond)
          .findFirst();
    }
  }

  /** From Linux's boot id and its namespace of process ids; others have no such files. */
  private static String thisMachine() {
    String names = "";
    try {
      names = Files.readString(Path.of("/proc/sys/kernel/random/boot_id"));
      names += Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException unknown) {
      // What is known so far must do.
    }
    return String.format("%08x", names.hashCode());
  }

  @Override
  public String toString() {
    return pid + "-" + start + "-" + machine;
  }
}
