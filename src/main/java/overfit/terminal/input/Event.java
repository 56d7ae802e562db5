package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import overfit.screen.Size;

/** An event from the keyboard, the mouse, the terminal or another thread. */
public sealed interface Event
    permits Event.Key, Event.Paste, Event.Mouse, Event.Resized, Event.Notice {

  /** A key stroke, possibly with Ctrl, Alt or Shift. */
  record Key(KeyStroke stroke) implements Event {}

  /**
   * A pasted text.
   *
   * @param text without control characters except tab and line feed
   */
  record Paste(String text) implements Event {

    /** The text as one line: trimmed, with each run of white space as one space. */
    public String line() {
      return text.strip().replaceAll("\\s+", " ");
    }
  }

  /**
   * A press or release of the left button, or a turn of the wheel.
   *
   * @param column from 0 at the left
   * @param row from 0 at the top
   */
  record Mouse(Kind kind, int column, int row) implements Event {

    public enum Kind {
      PRESS,
      RELEASE,
      WHEEL_UP,
      WHEEL_DOWN
    }
  }

  /** The terminal has a new size; the next frame is repainted completely. */
  record Resized(Size size) implements Event {}

  /** An event without data. */
  enum Notice implements Event {
    /** Ctrl-Z: the program should suspend its window. */
    SUSPEND,
    /** The program was stopped from outside and is continued: it should resume its window. */
    CONTINUED,
    /** The terminal is gone or closed: nothing can be shown, and no more keys will come. */
    GONE,
    /** Another thread wants attention. */
    WOKEN
  }
}
