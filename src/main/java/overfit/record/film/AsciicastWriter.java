package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import overfit.ansi.AnsiEncoder;
import overfit.ansi.ByteCost;
import overfit.screen.Theme;

/** Writes a film as asciicast. Each event is one flushed write, so an unfinished file plays. */
public final class AsciicastWriter implements FilmWriter {

  private static final long NANOS_PER_MICRO = 1_000;

  private final OutputStream out;
  private final AsciicastVersion version;
  private final Theme theme;
  private final AnsiEncoder encoder = new AnsiEncoder(ByteCost.JSON);
  private final int roundingMicros;
  private List<CellRow> rows = List.of();
  private boolean started;
  private int width;
  private int height;
  private long previousMicros;

  /** Rounds times to a multiple of {@code roundingMicros}; the errors do not accumulate. */
  public AsciicastWriter(
      OutputStream out, AsciicastVersion version, Theme theme, int roundingMicros) {
    this.out = out;
    this.version = version;
    this.theme = theme;
    this.roundingMicros = roundingMicros;
  }

  @Override
  public void frame(long nanos, FilmFrame frame) throws IOException {
    String time = time(nanos);
    StringBuilder lines = new StringBuilder();
    if (!started) {
      lines.append(version.header(frame.width(), frame.height(), theme));
      start(frame);
    } else if (frame.width() != width || frame.height() != height) {
      lines.append(AsciicastVersion.event(time, "r", frame.width() + "x" + frame.height()));
      time = time(nanos);
      start(frame);
    }
    String text = changes(frame);
    if (!text.isEmpty()) {
      lines.append(AsciicastVersion.event(time, "o", text));
    }
    write(lines.toString());
  }

  private void start(FilmFrame frame) {
    started = true;
    width = frame.width();
    height = frame.height();
    rows = List.of();
    encoder.clear(width, height);
  }

  /** The sequences that change the previous frame to this one; empty if they are equal. */
  private String changes(FilmFrame frame) {
    for (int y = 0; y < height; y++) {
      CellRow row = frame.rows().get(y);
      for (int x = 0; x < width && (rows.isEmpty() || rows.get(y) != row); x++) {
        encoder.put(x, y, row.glyph(x), row.attributes(x));
      }
    }
    rows = frame.rows();
    return encoder.frame(frame.cursor());
  }

  @Override
  public void end(long nanos) throws IOException {
    if (started) {
      write(version.end(time(nanos), encoder.end()));
    }
  }

  private String time(long nanos) {
    long micros = (nanos / NANOS_PER_MICRO + roundingMicros / 2) / roundingMicros * roundingMicros;
    long counted = version.time(micros, previousMicros);
    previousMicros = micros;
    return FixedDecimal.of(counted, 6);
  }

  private void write(String lines) throws IOException {
    if (!lines.isEmpty()) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
