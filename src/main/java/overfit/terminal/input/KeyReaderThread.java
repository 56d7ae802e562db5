package overfit.terminal.input;

import java.io.IOException;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingInputStream;

/** The thread that reads input until it ends. */
public final class KeyReaderThread implements Runnable {

  private final NonBlockingInputStream input;
  private final KeyDecoder decoder;
  private final Runnable ended;

  private KeyReaderThread(NonBlockingInputStream input, Consumer<Event> events, Runnable ended) {
    this.input = input;
    this.decoder = new KeyDecoder(events);
    this.ended = ended;
  }

  /** Starts the thread; {@code ended} is called once, after the last event. */
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
      // Reading fails when the terminal hangs up.
    }
    ended.run();
  }

  private void readAll() throws IOException {
    int b = 0;
    while (b != NonBlockingInputStream.EOF) {
      // A read ends after a time: JLine holds a lock during it, which closing the stream needs.
      b = input.read(decoder.patience());
      if (b >= 0) {
        decoder.accept(b);
      } else if (b == NonBlockingInputStream.READ_EXPIRED) {
        decoder.timeOut();
      }
    }
  }
}
