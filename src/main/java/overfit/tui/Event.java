package overfit.tui;

import com.googlecode.lanterna.input.KeyStroke;

/** Something that happened: at the keyboard, to the terminal, or in another thread. */
sealed interface Event permits Event.Key, Event.Resized, Event.Notice {

  /** A key, or a key with Ctrl, Alt or Shift. */
  record Key(KeyStroke stroke) implements Event {}

  /** The terminal has a new size; what is shown next is painted afresh. */
  record Resized(Size size) implements Event {}

  /** What needs no more words. */
  enum Notice implements Event {
    /** The program was stopped and goes on; what is shown next is painted afresh. */
    RESUMED,
    /** The terminal is gone, or closed: nothing can be shown any more and no key will come. */
    GONE,
    /** {@link Window#wake} was called. */
    WOKEN
  }
}
