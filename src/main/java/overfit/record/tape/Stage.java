package overfit.record.tape;

import overfit.screen.Surface;
import overfit.screen.Theme;

/** The program that a tape is played on, without a terminal and in simulated time. */
public interface Stage extends AutoCloseable {

  /**
   * Presses a key, named as in the help of the program: {@code a}, {@code space}, {@code Enter},
   * {@code C-c} with Control, {@code M-x} with Alt.
   */
  void key(String name);

  /** Advances simulated time by one frame of the film. */
  void advance(long nanos);

  /** The current screen, valid until the next call. */
  Surface surface();

  /** The current theme. */
  Theme theme();

  /** The line that {@code Wait+Status} searches. */
  String status();

  /** Whether the program has quit; it takes no more keys. */
  boolean ended();

  @Override
  void close();
}
