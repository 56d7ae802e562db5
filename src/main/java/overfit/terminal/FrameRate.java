package overfit.terminal;

import java.util.Map;
import overfit.terminal.Capabilities.Choice;

/**
 * How often the screen is painted while training goes on. Where a frame takes longer to write than
 * the time that it has, that is half as often; and once some were quick, twice as often again, up
 * to what was asked for.
 *
 * @param asked frames a second
 * @param halvings how often that was halved
 * @param quick how many frames were quick, one after the other
 */
public record FrameRate(int asked, int halvings, int quick) {

  /** The most frames a second that can be asked for; the least is one. */
  public static final int MOST = 120;

  public static final int LOCAL = 30;

  /** Over SSH. */
  public static final int REMOTE = 15;

  /** On Linux's own console and on video terminals. */
  public static final int CONSOLE = 10;

  private static final long SECOND_NANOS = 1_000_000_000;

  /** Halving ends at two frames a second. */
  private static final long SLOWEST_NANOS = SECOND_NANOS / 2;

  /** A connection that is slow by turns must not make the screen jump. */
  private static final int QUICK_ENOUGH = 8;

  public static FrameRate of(int framesPerSecond) {
    return new FrameRate(framesPerSecond, 0, 0);
  }

  /** From the beginning of one frame to the beginning of the next. */
  public long nanos() {
    long unhurried = SECOND_NANOS / asked;
    return Math.max(unhurried, Math.min(unhurried << halvings, SLOWEST_NANOS));
  }

  /** What follows from how long a frame took to write. */
  public FrameRate after(long writingNanos) {
    if (writingNanos > nanos()) {
      return new FrameRate(asked, nanos() < SLOWEST_NANOS ? halvings + 1 : halvings, 0);
    }
    if (halvings == 0) {
      return this;
    }
    // Half of the time that it would have at twice the rate.
    boolean quickly = writingNanos < nanos() / 4;
    return !quickly || quick + 1 < QUICK_ENOUGH
        ? new FrameRate(asked, halvings, quickly ? quick + 1 : 0)
        : new FrameRate(asked, halvings - 1, 0);
  }

  /** What to ask for: fewer frames where each has a long way, or is slow to draw. */
  static Choice<Integer> choice(String term, Map<String, String> environment) {
    if (term.equals("linux") || Capabilities.isHardware(term)) {
      return new Choice<>(CONSOLE, "TERM=" + term);
    }
    for (String name : new String[] {"SSH_CONNECTION", "SSH_TTY"}) {
      if (!environment.getOrDefault(name, "").isEmpty()) {
        return new Choice<>(REMOTE, name + " is set");
      }
    }
    return new Choice<>(LOCAL, "neither SSH_CONNECTION nor SSH_TTY is set");
  }
}
