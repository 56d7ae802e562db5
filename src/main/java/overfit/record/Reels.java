package overfit.record;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import overfit.screen.Theme;

/** The kinds of films and stills, by how their files are called. */
final class Reels {

  private static final int MILLISECOND_IN_MICROS = 1_000;

  private Reels() {}

  static Reel of(
      Output output, OutputStream out, CastVersion version, Theme theme, Settings settings) {
    return switch (output.kind()) {
      case ".cast" -> new CastReel(out, version, theme, MILLISECOND_IN_MICROS);
      case ".svg" -> new SvgReel(out, Paper.of(theme), settings.loopOffset());
      case ".gif" -> new GifReel(out, Paper.of(theme), settings.loopOffset());
      case ".txt", ".ascii" -> new TextReel(out);
      default -> throw new IllegalArgumentException(output.file());
    };
  }

  static void still(Output output, OutputStream out, Theme theme, Picture picture)
      throws IOException {
    switch (output.kind()) {
      case ".svg" -> new SvgStill(out, Paper.of(theme)).write(picture);
      case ".txt" -> out.write(picture.text().getBytes(StandardCharsets.UTF_8));
      case ".png" -> new PngStill(out, Paper.of(theme)).write(picture);
      default -> throw new IllegalArgumentException(output.file());
    }
  }
}
