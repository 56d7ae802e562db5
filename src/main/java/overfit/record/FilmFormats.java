package overfit.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.record.film.AsciicastVersion;
import overfit.record.film.AsciicastWriter;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.record.film.FilmWriter;
import overfit.record.film.OutputTarget;
import overfit.record.film.TextFilmWriter;
import overfit.record.raster.GifWriter;
import overfit.record.raster.PngWriter;
import overfit.record.svg.AnimatedSvgWriter;
import overfit.record.svg.SvgStill;
import overfit.record.tape.TapeSettings;
import overfit.screen.Theme;

/** The formats of films and stills, by file extension. */
final class FilmFormats {

  private static final int MICROS_PER_MILLI = 1_000;

  private FilmFormats() {}

  static FilmWriter of(
      OutputTarget output,
      OutputStream out,
      AsciicastVersion version,
      Theme theme,
      TapeSettings settings) {
    return switch (output.kind()) {
      case ".cast" -> new AsciicastWriter(out, version, theme, MICROS_PER_MILLI);
      case ".svg" -> new AnimatedSvgWriter(out, DefaultColours.of(theme), settings.loopOffset());
      case ".gif" -> new GifWriter(out, DefaultColours.of(theme), settings.loopOffset());
      case ".txt", ".ascii" -> new TextFilmWriter(out);
      default -> throw new IllegalArgumentException(output.file());
    };
  }

  static void still(OutputTarget output, OutputStream out, Theme theme, FilmFrame frame)
      throws IOException {
    switch (output.kind()) {
      case ".svg" -> new SvgStill(out, DefaultColours.of(theme)).write(frame);
      case ".txt" -> out.write(frame.text().getBytes(StandardCharsets.UTF_8));
      case ".png" -> new PngWriter(out, DefaultColours.of(theme)).write(frame);
      default -> throw new IllegalArgumentException(output.file());
    }
  }
}
