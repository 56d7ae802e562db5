package overfit.record.svg;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.record.film.DefaultColours;
import overfit.record.film.Frame;

/** One picture as SVG. */
public final class SvgStill {

  private final OutputStream out;
  private final DefaultColours paper;

  public SvgStill(OutputStream out, DefaultColours paper) {
    this.out = out;
    this.paper = paper;
  }

  public void write(Frame picture) throws IOException {
    SvgText text = new SvgText(paper);
    StringBuilder body = new StringBuilder();
    Frame drawn = picture.withCursorDrawn();
    for (int y = 0; y < drawn.height(); y++) {
      int line = y * SvgText.CELL_HEIGHT + SvgText.BASELINE;
      body.append("<g transform=\"translate(0,").append(line).append(")\">");
      text.write(body, drawn.rows().get(y));
      body.append("</g>\n");
    }
    String page =
        SvgPage.of(paper, picture.width(), picture.height(), text.rules(), body.toString());
    out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
