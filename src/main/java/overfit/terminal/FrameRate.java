package overfit.terminal;

import java.util.Map;
import overfit.terminal.Capabilities.Choice;

/**
 * The frame rate of the screen during training. It is halved when a frame takes longer to write
 * than its interval, and doubled after a number of quick frames, up to the requested rate.
 *
 * @param asked the requested frames per second
 * @param halvings the number of times that the rate is halved
 * @param quick the number of consecutive quick frames
 */
public record FrameRate(int asked, int halvings, int quick) {

  /** The maximum frames per second; the minimum is 1. */
  public static final int MOST = 120;

  public static final int LOCAL = 30;

  /** The default over SSH. */
  public static final int REMOTE = 15;

  /** The default on the Linux console and on hardware terminals. */
  public static final int CONSOLE = 10;

  private static final long SECOND_NANOS = 1_000_000_000;

  /** Halving stops at two frames per second. */
  private static final long SLOWEST_NANOS = SECOND_NANOS / 2;

  /** Enough quick frames before doubling, so that the rate does not oscillate on slow links. */
  private static final int QUICK_FRAMES = 8;

  public static FrameRate of(int framesPerSecond) {
    return new FrameRate(framesPerSecond, 0, 0);
  }

  /** The interval between the starts of two frames. */
  public long nanos() {
    long requested = SECOND_NANOS / asked;
    return Math.max(requested, Math.min(requested << halvings, SLOWEST_NANOS));
  }

  /** The rate after a frame that took {@code writingNanos} to write. */
  public FrameRate after(long writingNanos) {
    if (writingNanos > nanos()) {
      return new FrameRate(asked, nanos() < SLOWEST_NANOS ? halvings + 1 : halvings, 0);
    }
    if (halvings == 0) {
      return this;
    }
    // Quick: within half of the interval at twice the rate.
    boolean isQuick = writingNanos < nanos() / 4;
    return !isQuick || quick + 1 < QUICK_FRAMES
        ? new FrameRate(asked, halvings, isQuick ? quick + 1 : 0)
        : new FrameRate(asked, halvings - 1, 0);
  }

  /** The default rate: lower over SSH and on terminals that draw slowly. */
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
