package overfit.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.AsciicastWriter;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFormat;
import overfit.record.film.FilmFrame;
import overfit.record.film.FilmWriter;
import overfit.record.film.OutputTarget;
import overfit.record.film.StillFormat;
import overfit.record.film.TextFilmWriter;
import overfit.record.raster.GifWriter;
import overfit.record.raster.PngWriter;
import overfit.record.svg.AnimatedSvgWriter;
import overfit.record.svg.SvgStill;
import overfit.record.tape.TapeSettings;
import overfit.screen.Theme;

/** Creates the writers of films and stills. */
final class FilmFormats {

  private static final int MICROS_PER_MILLI = 1_000;

  private FilmFormats() {}

  static FilmWriter of(
      OutputTarget output,
      OutputStream out,
      AsciicastVersion version,
      Theme theme,
      TapeSettings settings) {
    return switch (FilmFormat.of(output)) {
      case CAST -> new AsciicastWriter(out, version, theme, MICROS_PER_MILLI);
      case SVG -> new AnimatedSvgWriter(out, DefaultColours.of(theme), settings.loopOffset());
      case GIF -> new GifWriter(out, DefaultColours.of(theme), settings.loopOffset());
      case TXT, ASCII -> new TextFilmWriter(out);
    };
  }

  static void still(OutputTarget output, OutputStream out, Theme theme, FilmFrame frame)
      throws IOException {
    StillWriter writer =
        switch (StillFormat.of(output)) {
          case SVG -> new SvgStill(out, DefaultColours.of(theme))::write;
          case PNG -> new PngWriter(out, DefaultColours.of(theme))::write;
          case TXT -> still -> out.write(still.text().getBytes(StandardCharsets.UTF_8));
        };
    writer.write(frame);
  }

  private interface StillWriter {
    void write(FilmFrame frame) throws IOException;
  }
}
