package overfit.terminal.input;

import java.util.function.Consumer;

/** Decodes the bytes of a terminal, and decides how long to wait for the next one. */
final class InputDecoder {

  /** A pause between keys that were not sent at once; a key waits as long before it acts. */
  static final long PAUSE_MILLISECONDS = 2;

  private final BurstFilter bursts;
  private final KeyDecoder decoder;

  InputDecoder(Consumer<Event> events) {
    bursts = new BurstFilter(events);
    decoder = new KeyDecoder(bursts);
  }

  /** Takes the next byte, from 0 to 255. */
  void accept(int b) {
    decoder.accept(b);
  }

  /** How long to wait for the next byte, in milliseconds, before {@link #timeOut}. */
  long patience() {
    return bursts.isHolding() && !decoder.isWaiting() ? PAUSE_MILLISECONDS : decoder.patience();
  }

  /** Handles a timeout. After a short pause, a sequence or a paste may still continue. */
  void timeOut() {
    if (decoder.isWaiting() || !bursts.isHolding()) {
      decoder.timeOut();
    }
    bursts.pause();
  }

  /** Passes on what was held when the input ends. */
  void end() {
    bursts.pause();
  }
}
