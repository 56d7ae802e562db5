package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import overfit.screen.Size;

/** Something that happened: at the keyboard, to the terminal, or in another thread. */
public sealed interface Event
    permits Event.Key, Event.Paste, Event.Mouse, Event.Resized, Event.Notice {

  /** A key, or a key with Ctrl, Alt or Shift. */
  record Key(KeyStroke stroke) implements Event {}

  /**
   * A text that was pasted, in one piece.
   *
   * @param text without control characters but tabs and line feeds, which end its lines
   */
  record Paste(String text) implements Event {

    /** For where one line is taken: what is around it is gone, and ends of lines are spaces. */
    public String line() {
      return text.strip().replaceAll("\\s+", " ");
    }
  }

  /**
   * The left button or the wheel.
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

  /** The terminal has a new size; what is shown next is painted afresh. */
  record Resized(Size size) implements Event {}

  /** What needs no more words. */
  enum Notice implements Event {
    /** Ctrl-Z: the window is to suspend the program. */
    SUSPEND,
    /** The program was stopped from outside and goes on: the window is to take the screen again. */
    CONTINUED,
    /** The terminal is gone, or closed: nothing can be shown any more and no key will come. */
    GONE,
    /** Another thread wants attention. */
    WOKEN
  }
}
