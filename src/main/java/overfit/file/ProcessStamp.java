package overfit.file;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Names a process in the names of its files: {@code 4711-1764200784}. Ids are reused; together with
 * the time they tell whether the process still runs. One on another machine seems to have ended.
 *
 * @param start the time at which the process started, in seconds since 1970, or 0 if unknown
 */
public record ProcessStamp(long pid, long start) {

  /** A regular expression for the text of a stamp. */
  public static final String PATTERN = "\\d{1,10}-\\d{1,12}";

  /** The system's clock may be adjusted, and with it what it says of a start. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  private static final ProcessStamp OWN = of(ProcessHandle.current());

  /** That of this process. */
  public static ProcessStamp own() {
    return OWN;
  }

  /** Reads text that matches {@link #PATTERN}. */
  public static ProcessStamp parse(String text) {
    int dash = text.indexOf('-');
    return new ProcessStamp(
        Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }

  private static ProcessStamp of(ProcessHandle process) {
    return new ProcessStamp(
        process.pid(), started(process).map(Instant::getEpochSecond).orElse(0L));
  }

  /** Empty where the system does not say. */
  private static Optional<Instant> started(ProcessHandle process) {
    return process.info().startInstant();
  }

  /** Whether the process still runs, as far as this machine knows. */
  public boolean isRunning() {
    return equals(OWN)
        || ProcessHandle.of(pid)
            .filter(process -> started(process).map(this::fits).orElse(true))
            .isPresent();
  }

  private boolean fits(Instant other) {
    Duration apart = Duration.between(Instant.ofEpochSecond(start), other).abs();
    return start == 0 || apart.compareTo(TOLERANCE) <= 0;
  }

  @Override
  public String toString() {
    return pid + "-" + start;
  }
}
