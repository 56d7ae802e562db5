package overfit.terminal.input;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingInputStream;

/** The thread that reads keys until there are no more. */
public final class KeyReaderThread implements Runnable {

  /** How long an ESC may be the beginning of something. */
  private static final long ESCAPE_MILLISECONDS = 30;

  /**
   * JLine's stream is never read without a limit: whoever waits in it for ever holds the lock that
   * closing it needs. It is also how long a pasted text may pause: what comes after it is keys.
   */
  private static final long IDLE_MILLISECONDS = 1000;

  private final NonBlockingInputStream input;
  private final KeyDecoder decoder;
  private final Runnable ended;

  private KeyReaderThread(NonBlockingInputStream input, Consumer<Event> events, Runnable ended) {
    this.input = input;
    this.decoder = new KeyDecoder(events);
    this.ended = ended;
  }

  /** Starts to read; {@code ended} is called once, after the last event. */
  public static void start(NonBlockingInputStream input, Consumer<Event> events, Runnable ended) {
    Thread thread = new Thread(new KeyReaderThread(input, events, ended), "keys");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    try {
      readAll();
    } catch (IOException gone) {
      // A terminal that hangs up ends in an error.
    }
    ended.run();
  }

  private void readAll() throws IOException {
    int b = 0;
    while (b != NonBlockingInputStream.EOF) {
      b = input.read(decoder.isWaiting() ? ESCAPE_MILLISECONDS : IDLE_MILLISECONDS);
      if (b >= 0) {
        decoder.accept(b);
      } else if (b == NonBlockingInputStream.READ_EXPIRED) {
        decoder.expire();
      }
    }
  }
}
