package overfit.cli.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import overfit.cli.process.Host;
import overfit.record.film.DefaultColours;
import overfit.record.film.FrameCapture;
import overfit.record.svg.SvgStill;
import overfit.screen.Glyphs;
import overfit.screen.Paragraph;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.screen.Theme;
import overfit.train.landscape.Landscape;
import overfit.tui.page.landscape.LandscapeChart;
import overfit.tui.widget.Look;

/** A landscape as a picture with words, or as data. */
public record LandscapeReport(Host host, String preset, Landscape landscape) {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 22;

  /** The size in an SVG. */
  private static final int WIDE = 100;

  private static final int HIGH = 30;

  /** The whole text of a file, or of what is printed. */
  public String in(LandscapeFormat format) {
    return switch (format) {
      case TEXT -> text();
      case TXT -> picture(new Look(glyphs(), false), WIDTH, HEIGHT).toString();
      case SVG -> svg();
      case CSV -> LandscapeCsv.of(landscape);
      case JSON -> json();
    };
  }

  private Glyphs glyphs() {
    return host.terminal().glyphs().value();
  }

  private String text() {
    ColouredText ansi = new ColouredText(host);
    return ansi.text(picture(new Look(glyphs(), ansi.styled()), WIDTH, HEIGHT));
  }

  private String json() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      LandscapeJson.print(out, preset, landscape);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String svg() {
    Surface picture = picture(new Look(Glyphs.BRAILLE, true), WIDE, HIGH);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Theme theme = Theme.OKABE_ITO;
    try {
      new SvgStill(bytes, DefaultColours.of(theme))
          .write(new FrameCapture(theme).take(picture, theme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private Surface picture(Look look, int width, int height) {
    LandscapeChart chart = LandscapeChart.of(look, landscape, id -> id);
    List<String> words =
        chart.words().stream().flatMap(each -> Paragraph.wrap(each, width - 2).stream()).toList();
    Surface surface = new Surface(width, 1 + height + words.size());
    String title = "Loss landscape of " + preset + ": " + landscape.kind().word();
    surface.text(1, 0, title, Style.of(Role.TITLE).withBold());
    chart.draw(surface.region(new Rect(0, 1, width, height)));
    for (int i = 0; i < words.size(); i++) {
      surface.text(1, 1 + height + i, words.get(i), Style.TEXT);
    }
    return surface;
  }
}
