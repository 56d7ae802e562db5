package overfit.record.tape;

import java.util.regex.Pattern;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;

/** One thing that a tape does. */
public sealed interface TapeStep {

  SourcePosition place();

  void play(Player player);

  /** Character by character. */
  record Type(SourcePosition place, String text, long nanosEach) implements TapeStep {
    @Override
    public void play(Player player) {
      text.codePoints().forEach(c -> player.press(place, TapeKeys.ofCharacter(c), nanosEach));
    }
  }

  /** The same key again and again. */
  record Press(SourcePosition place, String key, int count, long nanosEach) implements TapeStep {
    @Override
    public void play(Player player) {
      for (int i = 0; i < count; i++) {
        player.press(place, key, nanosEach);
      }
    }
  }

  /** Nothing is pressed for a while. */
  record Sleep(SourcePosition place, long nanos) implements TapeStep {
    @Override
    public void play(Player player) {
      player.sleep(place, nanos);
    }
  }

  /** Until something is shown. */
  record Wait(SourcePosition place, WaitRegion region, Pattern pattern, long nanos)
      implements TapeStep {
    @Override
    public void play(Player player) {
      player.await(this);
    }
  }

  /** What follows is in the film, or is not. */
  record Filming(SourcePosition place, boolean on) implements TapeStep {
    @Override
    public void play(Player player) {
      player.film(on);
    }
  }

  /** What is on the screen becomes a file. */
  record Screenshot(SourcePosition place, OutputTarget output) implements TapeStep {
    @Override
    public void play(Player player) {
      player.screenshot(this);
    }
  }
}
