package overfit.terminal.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jline.utils.NonBlockingInputStream;

/** The thread that reads input until it ends. */
public final class KeyReaderThread implements Runnable {

  private final NonBlockingInputStream input;
  private final InputStream device;
  private final byte[] chunk = new byte[1 << 12];
  private final InputDecoder decoder;
  private final Runnable ended;

  private KeyReaderThread(
      NonBlockingInputStream input, InputStream device, Consumer<Event> events, Runnable ended) {
    this.input = input;
    this.device = device;
    this.decoder = new InputDecoder(events);
    this.ended = ended;
  }

  /**
   * Starts the thread; {@code ended} is called once, after the last event.
   *
   * @param device what {@code input} reads from; JLine takes milliseconds for each hundred bytes
   */
  public static void start(
      NonBlockingInputStream input, InputStream device, Consumer<Event> events, Runnable ended) {
    Thread thread = new Thread(new KeyReaderThread(input, device, events, ended), "keys");
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
    decoder.end();
    ended.run();
  }

  private void readAll() throws IOException {
    int b = 0;
    while (b != NonBlockingInputStream.EOF) {
      // A read ends after a time: JLine holds a lock during it, which closing the stream needs.
      b = input.read(decoder.patience());
      if (b >= 0) {
        decoder.accept(b);
        readArrived();
      } else if (b == NonBlockingInputStream.READ_EXPIRED) {
        decoder.timeOut();
      }
    }
  }

  /** Reads what has arrived with the last byte; JLine reads ahead only while it waits for one. */
  private void readArrived() throws IOException {
    int length = device.available() > 0 ? device.read(chunk) : 0;
    for (int i = 0; i < length; i++) {
      decoder.accept(chunk[i] & 0xff);
    }
  }
}
