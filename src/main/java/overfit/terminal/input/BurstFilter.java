package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes a pasted text of many keys that arrive at once, since nobody types so fast: terminals
 * without bracketed paste send a text as keys, which would each do something. Fewer keys stay keys,
 * and so do keys without text, such as arrows; events of the mouse are always passed on.
 */
final class BurstFilter implements Consumer<Event> {

  /** Key repeat and scripts send fewer keys with text without a pause. */
  static final int MOST = 200;

  private final Consumer<Event> next;
  private final List<Event> held = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int typed;
  private boolean pasting;

  BurstFilter(Consumer<Event> next) {
    this.next = next;
  }

  @Override
  public void accept(Event event) {
    if (pasting) {
      paste(event);
      return;
    }
    held.add(event);
    typed += character(event).isPresent() ? 1 : 0;
    if (typed > MOST) {
      pasting = true;
      held.forEach(this::paste);
      held.clear();
    }
  }

  /** Adds the character of a key; other keys are dropped. Other events stay where they were. */
  private void paste(Event event) {
    if (event instanceof Event.Key) {
      character(event)
          .filter(character -> text.length() < PasteBuffer.MAX_BYTES)
          .ifPresent(text::append);
    } else {
      endText();
      next.accept(event);
    }
  }

  /** The text of a key. */
  private static Optional<Character> character(Event event) {
    if (!(event instanceof Event.Key key)) {
      return Optional.empty();
    }
    KeyStroke stroke = key.stroke();
    return switch (stroke.getKeyType()) {
      case Enter -> Optional.of('\n');
      case Tab -> Optional.of('\t');
      case Character ->
          Optional.of(stroke.getCharacter())
              .filter(c -> !stroke.isCtrlDown() && !stroke.isAltDown());
      default -> Optional.empty();
    };
  }

  private void endText() {
    if (!text.isEmpty()) {
      next.accept(new Event.Paste(text.toString()));
      text.setLength(0);
    }
  }

  /** Whether events wait for a pause. */
  boolean isHolding() {
    return pasting || !held.isEmpty();
  }

  /** Passes on what was held: nothing more has arrived. */
  void pause() {
    endText();
    held.forEach(next);
    held.clear();
    typed = 0;
    pasting = false;
  }
}
