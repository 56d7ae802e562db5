package overfit.record;

/** What plays the {@linkplain Step steps} of a tape. */
interface Player {

  /** Presses a key; the next step is due some time later. */
  void press(Place place, String key, long nanosAfter);

  void sleep(Place place, long nanos);

  /** Whether what follows is in the film. */
  void film(boolean on);

  void screenshot(Step.Screenshot step);

  void await(Step.Wait wait);
}
