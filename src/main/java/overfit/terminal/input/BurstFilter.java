package overfit.terminal.input;

import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a pasted text of many keys that arrive at once, since nobody types so fast: terminals
 * without bracketed paste send a text as keys, which would each do something. Fewer keys stay keys.
 */
final class BurstFilter implements Consumer<Event> {

  /** Key repeat and scripts send fewer keys without a pause. */
  static final int MOST = 200;

  private final Consumer<Event> next;
  private final List<Event> held = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean pasting;

  BurstFilter(Consumer<Event> next) {
    this.next = next;
  }

  @Override
  public void accept(Event event) {
    if (!pasting) {
      held.add(event);
      if (held.size() > MOST) {
        pasting = true;
        held.forEach(this::paste);
        held.clear();
      }
    } else {
      paste(event);
    }
  }

  /** Adds the character of a key; other keys and events of a paste are dropped. */
  private void paste(Event event) {
    if (event instanceof Event.Key key && text.length() < PasteBuffer.MAX_BYTES) {
      append(key.stroke());
    } else if (event instanceof Event.Paste paste) {
      next.accept(paste);
    }
  }

  private void append(KeyStroke stroke) {
    if (stroke.getKeyType() == KeyType.Enter) {
      text.append('\n');
    } else if (stroke.getKeyType() == KeyType.Tab) {
      text.append('\t');
    } else if (stroke.getKeyType() == KeyType.Character && !stroke.isCtrlDown()) {
      text.append(stroke.getCharacter());
    }
  }

  /** Whether events wait for a pause. */
  boolean isHolding() {
    return pasting || !held.isEmpty();
  }

  /** Passes on what was held: nothing more has arrived. */
  void pause() {
    if (pasting) {
      next.accept(new Event.Paste(text.toString()));
    }
    held.forEach(next);
    held.clear();
    text.setLength(0);
    pasting = false;
  }
}
