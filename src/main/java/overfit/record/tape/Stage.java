package overfit.record.tape;

import overfit.screen.Surface;
import overfit.screen.Theme;

/** The program without a terminal and without a clock: what a tape is played on. */
public interface Stage extends AutoCloseable {

  /**
   * Somebody presses a key: a character for itself, {@code space}, {@code Enter}, {@code Up} and so
   * on for the others, {@code C-c} with Control, {@code M-x} with Alt.
   */
  void key(String name);

  /** Time passes: always one frame of the film, however long the machine takes for it. */
  void advance(long nanos);

  /** What the screen shows now. It is read before the next call, and not kept. */
  Surface surface();

  /** The theme that the screen is shown in now. */
  Theme theme();

  /** What {@code Wait+Status} waits for: one line. */
  String status();

  /** Whether the program has been left; no key follows. */
  boolean ended();

  @Override
  void close();
}
