package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.ansi.AnsiEncoder;
import overfit.ansi.CellGrid;
import overfit.screen.Theme;

/** A film as asciicast. Each event is one write, flushed, so that what was written plays. */
public final class AsciicastWriter implements FilmWriter {

  private static final long NANOS_PER_MICRO = 1_000;

  private final OutputStream out;
  private final AsciicastVersion version;
  private final Theme theme;
  private final AnsiEncoder encoder = new AnsiEncoder();
  private final int roundingMicros;
  private boolean begun;
  private int width;
  private int height;
  private long before;

  /** Times are rounded to {@code roundingMicros}; the errors do not add up. */
  public AsciicastWriter(
      OutputStream out, AsciicastVersion version, Theme theme, int roundingMicros) {
    this.out = out;
    this.version = version;
    this.theme = theme;
    this.roundingMicros = roundingMicros;
  }

  @Override
  public void frame(long nanos, CellGrid picture) throws IOException {
    String time = time(nanos);
    StringBuilder lines = new StringBuilder();
    if (!begun) {
      lines.append(version.header(picture.width(), picture.height(), theme));
    } else if (picture.width() != width || picture.height() != height) {
      lines.append(AsciicastVersion.event(time, "r", picture.width() + "x" + picture.height()));
      time = time(nanos);
    }
    begun = true;
    width = picture.width();
    height = picture.height();
    String text = encoder.after(picture);
    if (!text.isEmpty()) {
      lines.append(AsciicastVersion.event(time, "o", text));
    }
    write(lines.toString());
  }

  @Override
  public void end(long nanos) throws IOException {
    if (begun) {
      write(version.end(time(nanos), encoder.end()));
    }
  }

  private String time(long nanos) {
    long micros = (nanos / NANOS_PER_MICRO + roundingMicros / 2) / roundingMicros * roundingMicros;
    long counted = version.time(micros, before);
    before = micros;
    return FixedDecimal.of(counted, 6);
  }

  private void write(String lines) throws IOException {
    if (!lines.isEmpty()) {
      out.write(lines.getBytes(StandardCharsets.UTF_8));
      out.flush();
    }
  }
}
