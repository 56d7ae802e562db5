package overfit.record.tape;

import overfit.record.film.SourcePosition;

/** What plays the {@linkplain TapeStep steps} of a tape. */
public interface Player {

  /** Presses a key; the next step is due some time later. */
  void press(SourcePosition place, String key, long nanosAfter);

  void sleep(SourcePosition place, long nanos);

  /** Whether what follows is in the film. */
  void film(boolean on);

  void screenshot(TapeStep.Screenshot step);

  void await(TapeStep.Wait wait);
}
