package overfit.record.tape;

import java.util.regex.Pattern;
import overfit.record.film.OutputTarget;
import overfit.record.film.SourcePosition;

/** One step of a tape. */
public sealed interface TapeStep {

  SourcePosition place();

  void play(Playback playback);

  /** Types a text, one key per character. */
  record Type(SourcePosition place, String text, long nanosEach) implements TapeStep {
    @Override
    public void play(Playback playback) {
      text.codePoints().forEach(c -> playback.press(place, TapeKeys.ofCharacter(c), nanosEach));
    }
  }

  /** Presses a key {@code count} times. */
  record Press(SourcePosition place, String key, int count, long nanosEach) implements TapeStep {
    @Override
    public void play(Playback playback) {
      for (int i = 0; i < count; i++) {
        playback.press(place, key, nanosEach);
      }
    }
  }

  /** Waits for a time. */
  record Sleep(SourcePosition place, long nanos) implements TapeStep {
    @Override
    public void play(Playback playback) {
      playback.sleep(place, nanos);
    }
  }

  /** Waits until a pattern matches. */
  record Wait(SourcePosition place, WaitRegion region, Pattern pattern, long nanos)
      implements TapeStep {
    @Override
    public void play(Playback playback) {
      playback.await(this);
    }
  }

  /** Turns filming on or off. */
  record Filming(SourcePosition place, boolean on) implements TapeStep {
    @Override
    public void play(Playback playback) {
      playback.film(on);
    }
  }

  /** Saves the current screen to a file. */
  record Screenshot(SourcePosition place, OutputTarget output) implements TapeStep {
    @Override
    public void play(Playback playback) {
      playback.screenshot(this);
    }
  }
}
