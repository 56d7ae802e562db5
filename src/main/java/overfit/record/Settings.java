package overfit.record;

import java.util.Optional;
import java.util.regex.Pattern;
import overfit.screen.Theme;

/**
 * What a tape sets.
 *
 * @param typingNanos from one key to the next
 * @param playbackSpeed how many times faster the film runs than it was played
 * @param loopOffset where a film that is repeated begins, as a part of its length from 0 to 1
 */
record Settings(
    int columns,
    int rows,
    Optional<Theme> theme,
    long typingNanos,
    int framerate,
    double playbackSpeed,
    double loopOffset,
    long waitNanos,
    Optional<Pattern> waitPattern) {

  static final Settings DEFAULT =
      new Settings(
          100, 30, Optional.empty(), 50_000_000, 15, 1, 0, 15_000_000_000L, Optional.empty());

  Settings withColumns(int count) {
    return new Settings(
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

  Settings withRows(int count) {
    return new Settings(
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

  Settings withTheme(Theme other) {
    return new Settings(
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

  Settings withTypingNanos(long nanos) {
    return new Settings(
        columns, rows, theme, nanos, framerate, playbackSpeed, loopOffset, waitNanos, waitPattern);
  }

  Settings withFramerate(int rate) {
    return new Settings(
        columns, rows, theme, typingNanos, rate, playbackSpeed, loopOffset, waitNanos, waitPattern);
  }

  Settings withPlaybackSpeed(double speed) {
    return new Settings(
        columns, rows, theme, typingNanos, framerate, speed, loopOffset, waitNanos, waitPattern);
  }

  Settings withLoopOffset(double part) {
    return new Settings(
        columns, rows, theme, typingNanos, framerate, playbackSpeed, part, waitNanos, waitPattern);
  }

  Settings withWaitNanos(long nanos) {
    return new Settings(
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

  Settings withWaitPattern(Pattern pattern) {
    return new Settings(
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
