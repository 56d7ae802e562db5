package overfit.record.tape;

import java.util.Optional;
import java.util.regex.Pattern;
import overfit.screen.Theme;

/**
 * The settings of a tape.
 *
 * @param theme empty if the program chooses it
 * @param typingNanos the time between keys
 * @param playbackSpeed the speed of the film relative to the tape
 * @param loopOffset where a looping film starts, as a fraction of its length from 0 to 1
 * @param waitNanos the timeout of a Wait
 * @param waitPattern the pattern of a Wait without one
 */
public record TapeSettings(
    int columns,
    int rows,
    Optional<Theme> theme,
    long typingNanos,
    int framerate,
    double playbackSpeed,
    double loopOffset,
    long waitNanos,
    Optional<Pattern> waitPattern) {

  static final TapeSettings DEFAULT =
      new TapeSettings(
          100, 30, Optional.empty(), 50_000_000, 15, 1, 0, 15_000_000_000L, Optional.empty());

  TapeSettings withColumns(int count) {
    return new TapeSettings(
        count,
        rows,
        theme,
        typingNanos,
        framerate,
        playbackSpeed,
        loopOffset,
        waitNanos,
        waitPattern);
  }

  TapeSettings withRows(int count) {
    return new TapeSettings(
        columns,
        count,
        theme,
        typingNanos,
        framerate,
        playbackSpeed,
        loopOffset,
        waitNanos,
        waitPattern);
  }

  TapeSettings withTheme(Theme other) {
    return new TapeSettings(
        columns,
        rows,
        Optional.of(other),
        typingNanos,
        framerate,
        playbackSpeed,
        loopOffset,
        waitNanos,
        waitPattern);
  }

  TapeSettings withTypingNanos(long nanos) {
    return new TapeSettings(
        columns, rows, theme, nanos, framerate, playbackSpeed, loopOffset, waitNanos, waitPattern);
  }

  TapeSettings withFramerate(int rate) {
    return new TapeSettings(
        columns, rows, theme, typingNanos, rate, playbackSpeed, loopOffset, waitNanos, waitPattern);
  }

  TapeSettings withPlaybackSpeed(double speed) {
    return new TapeSettings(
        columns, rows, theme, typingNanos, framerate, speed, loopOffset, waitNanos, waitPattern);
  }

  TapeSettings withLoopOffset(double part) {
    return new TapeSettings(
        columns, rows, theme, typingNanos, framerate, playbackSpeed, part, waitNanos, waitPattern);
  }

  TapeSettings withWaitNanos(long nanos) {
    return new TapeSettings(
        columns,
        rows,
        theme,
        typingNanos,
        framerate,
        playbackSpeed,
        loopOffset,
        nanos,
        waitPattern);
  }

  TapeSettings withWaitPattern(Pattern pattern) {
    return new TapeSettings(
        columns,
        rows,
        theme,
        typingNanos,
        framerate,
        playbackSpeed,
        loopOffset,
        waitNanos,
        Optional.of(pattern));
  }
}
