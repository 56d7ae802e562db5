package overfit.record.tape;

import overfit.record.film.SourcePosition;

/** Plays the {@linkplain TapeStep steps} of a tape. */
public interface Playback {

  /** Presses a key, then waits. */
  void press(SourcePosition place, String key, long nanosAfter);

  void sleep(SourcePosition place, long nanos);

  /** Turns filming on or off. */
  void film(boolean on);

  void screenshot(TapeStep.Screenshot step);

  void await(TapeStep.Wait wait);
}
