package overfit.record;

import java.util.regex.Pattern;

/** One thing that a tape does. */
sealed interface Step {

  Place place();

  void play(Player player);

  /** Character by character. */
  record Type(Place place, String text, long nanosEach) implements Step {
    @Override
    public void play(Player player) {
      text.codePoints().forEach(c -> player.press(place, Keys.ofCharacter(c), nanosEach));
    }
  }

  /** The same key again and again. */
  record Press(Place place, String key, int count, long nanosEach) implements Step {
    @Override
    public void play(Player player) {
      for (int i = 0; i < count; i++) {
        player.press(place, key, nanosEach);
      }
    }
  }

  /** Nothing is pressed for a while. */
  record Sleep(Place place, long nanos) implements Step {
    @Override
    public void play(Player player) {
      player.sleep(place, nanos);
    }
  }

  /** Until something is shown. */
  record Wait(Place place, Region region, Pattern pattern, long nanos) implements Step {
    @Override
    public void play(Player player) {
      player.await(this);
    }
  }

  /** What follows is in the film, or is not. */
  record Filming(Place place, boolean on) implements Step {
    @Override
    public void play(Player player) {
      player.film(on);
    }
  }

  /** What is on the screen becomes a file. */
  record Screenshot(Place place, Output output) implements Step {
    @Override
    public void play(Player player) {
      player.screenshot(this);
    }
  }
}
