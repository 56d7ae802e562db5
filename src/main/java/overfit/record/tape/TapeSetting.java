package overfit.record.tape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import overfit.screen.Theme;

/** A setting of {@code Set}. */
enum TapeSetting {
  COLS {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withColumns(value.whole("columns", MIN, MAX_COLUMNS));
    }
  },
  ROWS {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withRows(value.whole("rows", MIN, MAX_ROWS));
    }
  },
  WIDTH {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withColumns(
          value.whole("pixels", CELL_WIDTH, pixels(MAX_COLUMNS, CELL_WIDTH)) / CELL_WIDTH);
    }
  },
  HEIGHT {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withRows(
          value.whole("pixels", CELL_HEIGHT, pixels(MAX_ROWS, CELL_HEIGHT)) / CELL_HEIGHT);
    }
  },
  THEME {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      Token name = value.peek();
      String theme = value.text("one of " + String.join(", ", Theme.names()));
      return settings.withTheme(
          Theme.named(theme)
              .orElseThrow(
                  () ->
                      name.place()
                          .expected("one of " + String.join(", ", Theme.names()), name.label())));
    }
  },
  TYPING_SPEED {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withTypingNanos(value.time());
    }
  },
  FRAMERATE {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withFramerate(value.whole("frames per second", MIN, MAX_FRAMERATE));
    }
  },
  PLAYBACK_SPEED {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withPlaybackSpeed(
          value.number("a speed", MIN_PLAYBACK_SPEED, MAX_PLAYBACK_SPEED));
    }
  },
  LOOP_OFFSET {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      double percent = value.number("a percentage", 0, 100);
      value.takeSign('%');
      return settings.withLoopOffset(percent / 100);
    }
  },
  WAIT_TIMEOUT {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withWaitNanos(value.time());
    }
  },
  WAIT_PATTERN {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      return settings.withWaitPattern(value.pattern());
    }
  },
  CURSOR_BLINK {
    @Override
    TapeSettings apply(TapeSettings settings, TokenReader value) {
      if (!value.peek().isWord("true") && !value.peek().isWord("false")) {
        throw value.expected("true or false");
      }
      value.take();
      return settings;
    }
  },
  FONT_SIZE,
  FONT_FAMILY,
  PADDING,
  MARGIN,
  MARGIN_FILL,
  WINDOW_BAR,
  WINDOW_BAR_SIZE,
  BORDER_RADIUS,
  LETTER_SPACING,
  LINE_HEIGHT,
  SHELL,
  SUBTITLE_FONT_SIZE,
  SUBTITLE_COLOR,
  SUBTITLE_BACKGROUND,
  SUBTITLE_POSITION,
  SUBTITLE_PADDING,
  SUBTITLE_BORDER_RADIUS,
  SUBTITLE_FONT_FAMILY;

  /** The pixels of VHS per cell. */
  static final int CELL_WIDTH = 10;

  static final int CELL_HEIGHT = 20;

  /** The minimum of columns, rows and frames per second. */
  static final int MIN = 1;

  static final int MAX_COLUMNS = 500;
  static final int MAX_ROWS = 200;
  static final int MAX_FRAMERATE = 100;
  static final double MIN_PLAYBACK_SPEED = 0.01;
  static final double MAX_PLAYBACK_SPEED = 100;

  static Optional<TapeSetting> named(String word) {
    return Arrays.stream(values()).filter(setting -> setting.word().equals(word)).findFirst();
  }

  /** The name in tapes, such as {@code TypingSpeed}. */
  String word() {
    StringBuilder word = new StringBuilder();
    for (String part : name().split("_")) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }

  /** Whether it has an effect; the others are for the appearance of VHS's own terminal. */
  boolean isSupported() {
    return compareTo(FONT_SIZE) < 0;
  }

  /** Whether it can be set after the first key or pause. */
  boolean canChangeDuringPlay() {
    return this == TYPING_SPEED || this == WAIT_TIMEOUT || this == WAIT_PATTERN;
  }

  /** Reads the value and returns the changed settings; unsupported settings change nothing. */
  TapeSettings apply(TapeSettings settings, TokenReader value) {
    if (!value.more()) {
      throw value.expected("a value");
    }
    value.take();
    value.takeUnit();
    return settings;
  }

  private static int pixels(int cells, int size) {
    return cells * size;
  }
}
