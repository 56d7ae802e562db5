package overfit.record.tape;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import overfit.screen.Theme;

/** What {@code Set} can set. */
enum TapeSetting {
  COLS {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withColumns(value.whole("columns", FEWEST, MOST_COLUMNS));
    }
  },
  ROWS {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withRows(value.whole("rows", FEWEST, MOST_ROWS));
    }
  },
  WIDTH {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withColumns(
          value.whole("pixels", CELL_WIDTH, pixels(MOST_COLUMNS, CELL_WIDTH)) / CELL_WIDTH);
    }
  },
  HEIGHT {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withRows(
          value.whole("pixels", CELL_HEIGHT, pixels(MOST_ROWS, CELL_HEIGHT)) / CELL_HEIGHT);
    }
  },
  THEME {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
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
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withTypingNanos(value.time());
    }
  },
  FRAMERATE {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withFramerate(value.whole("frames a second", FEWEST, MOST_FRAMES_A_SECOND));
    }
  },
  PLAYBACK_SPEED {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withPlaybackSpeed(value.number("a speed", SLOWEST, FASTEST));
    }
  },
  LOOP_OFFSET {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      double percent = value.number("a percentage", 0, 100);
      value.takeSign('%');
      return settings.withLoopOffset(percent / 100);
    }
  },
  WAIT_TIMEOUT {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withWaitNanos(value.time());
    }
  },
  WAIT_PATTERN {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
      return settings.withWaitPattern(value.pattern());
    }
  },
  CURSOR_BLINK {
    @Override
    TapeSettings in(TapeSettings settings, TokenReader value) {
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

  /** Pixels of VHS that make a cell. */
  static final int CELL_WIDTH = 10;

  static final int CELL_HEIGHT = 20;

  /** Of columns, rows and frames a second. */
  static final int FEWEST = 1;

  static final int MOST_COLUMNS = 500;
  static final int MOST_ROWS = 200;
  static final int MOST_FRAMES_A_SECOND = 100;
  static final double SLOWEST = 0.01;
  static final double FASTEST = 100;

  static Optional<TapeSetting> named(String word) {
    return Arrays.stream(values()).filter(setting -> setting.word().equals(word)).findFirst();
  }

  /** As tapes have it: {@code TypingSpeed}. */
  String word() {
    StringBuilder word = new StringBuilder();
    for (String part : name().split("_")) {
      word.append(part.charAt(0)).append(part.substring(1).toLowerCase(Locale.ROOT));
    }
    return word.toString();
  }

  /** Whether it changes the film; the others are the looks of VHS's own terminal. */
  boolean isHonoured() {
    return compareTo(FONT_SIZE) < 0;
  }

  /** Whether it may change while the tape plays. */
  boolean isOfKeys() {
    return this == TYPING_SPEED || this == WAIT_TIMEOUT || this == WAIT_PATTERN;
  }

  /** The same with the value that comes next; of the looks of VHS's terminal nothing is kept. */
  TapeSettings in(TapeSettings settings, TokenReader value) {
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
