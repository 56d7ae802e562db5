package overfit.record.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;

/** Writes one frame as SVG. */
public final class SvgStill {

  private final OutputStream out;
  private final DefaultColours defaults;

  public SvgStill(OutputStream out, DefaultColours defaults) {
    this.out = out;
    this.defaults = defaults;
  }

  public void write(FilmFrame frame) throws IOException {
    SvgText text = new SvgText(defaults);
    StringBuilder body = new StringBuilder();
    FilmFrame drawn = frame.withCursorDrawn();
    for (int y = 0; y < drawn.height(); y++) {
      int baseline = y * SvgText.CELL_HEIGHT + SvgText.BASELINE;
      body.append("<g transform=\"translate(0,").append(baseline).append(")\">");
      text.write(body, drawn.rows().get(y));
      body.append("</g>\n");
    }
    String page =
        SvgPage.of(defaults, frame.width(), frame.height(), text.rules(), body.toString());
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
