package overfit.cli.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
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

/** A landscape as a picture with words. */
public record LandscapeReport(String preset, Landscape landscape) {

  private static final int WIDTH = 80;
  private static final int HEIGHT = 22;

  /** The size in an SVG. */
  private static final int WIDE = 100;

  private static final int HIGH = 30;

  /** Prints it in rows of 80 characters. */
  public void print(PrintStream out, ColouredText text) {
    out.print(text.text(picture(text.look(), WIDTH, HEIGHT)));
  }

  /** Prints an SVG. */
  public void printSvg(PrintStream out) {
    Theme theme = Theme.OKABE_ITO;
    Surface picture = picture(new Look(Glyphs.BRAILLE, true), WIDE, HIGH);
    try {
      new SvgStill(out, DefaultColours.of(theme))
          .write(new FrameCapture(theme).take(picture, theme));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
