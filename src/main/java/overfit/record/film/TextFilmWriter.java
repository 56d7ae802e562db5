package overfit.record.film;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a film as text: each frame under its time in seconds, then the last frame again. */
public final class TextFilmWriter implements FilmWriter {

  private static final long NANOS_PER_MILLI = 1_000_000;

  private final OutputStream out;
  private String last = "";
  private int width;

  public TextFilmWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void frame(long nanos, FilmFrame frame) throws IOException {
    last = frame.text();
    width = frame.width();
    write(nanos, "");
  }

  @Override
  public void end(long nanos) throws IOException {
    write(nanos, " the end");
  }

  private void write(long nanos, String suffix) throws IOException {
    long millis = (nanos + NANOS_PER_MILLI / 2) / NANOS_PER_MILLI;
    String title = "── " + FixedDecimal.of(millis, 3) + " s" + suffix + " ";
    String rule = "─".repeat(Math.max(0, width - title.length()));
    out.write((title + rule + "\n" + last).getBytes(StandardCharsets.UTF_8));
  }
}
