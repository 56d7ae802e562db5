package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import overfit.ansi.AnsiEncoder;
import overfit.ansi.ByteCost;
import overfit.screen.Theme;

/** A film as asciicast. Each event is one write, flushed, so that what was written plays. */
public final class AsciicastWriter implements FilmWriter {

  private static final long NANOS_PER_MICRO = 1_000;

  private final OutputStream out;
  private final AsciicastVersion version;
  private final Theme theme;
  private final AnsiEncoder encoder = new AnsiEncoder(ByteCost.JSON);
  private final int roundingMicros;
  private List<FrameRow> rows = List.of();
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
  public void frame(long nanos, Frame picture) throws IOException {
    String time = time(nanos);
    StringBuilder lines = new StringBuilder();
    if (!begun) {
      lines.append(version.header(picture.width(), picture.height(), theme));
      begin(picture);
    } else if (picture.width() != width || picture.height() != height) {
      lines.append(AsciicastVersion.event(time, "r", picture.width() + "x" + picture.height()));
      time = time(nanos);
      begin(picture);
    }
    String text = after(picture);
    if (!text.isEmpty()) {
      lines.append(AsciicastVersion.event(time, "o", text));
    }
    write(lines.toString());
  }

  private void begin(Frame picture) {
    begun = true;
    width = picture.width();
    height = picture.height();
    rows = List.of();
    encoder.clear(width, height);
  }

  /** What turns the picture before into this one; empty if they are the same. */
  private String after(Frame picture) {
    for (int y = 0; y < height; y++) {
      FrameRow row = picture.rows().get(y);
      for (int x = 0; x < width && (rows.isEmpty() || rows.get(y) != row); x++) {
        encoder.put(x, y, row.glyph(x), row.attributes(x));
      }
    }
    rows = picture.rows();
    return encoder.frame(picture.cursor());
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
