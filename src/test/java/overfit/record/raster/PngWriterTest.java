package overfit.record.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import overfit.ansi.TextAttributes;
import overfit.record.film.CellRow;
import overfit.record.film.DefaultColours;
import overfit.record.film.FilmFrame;
import overfit.screen.Role;
import overfit.screen.Theme;

/** The oracle is the decoder of Java. */
class PngWriterTest {

  private static final DefaultColours DEFAULTS = DefaultColours.of(Theme.OKABE_ITO);

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 4", "16, 4", "17, 8", "30, 8"})
  void anyNumberOfColoursIsShownInAsFewBitsAsCan(int colours, int depth) throws IOException {
    int[] shown = colours(colours);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new PngWriter(bytes, DEFAULTS).write(blanks(shown));
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    assertEquals(depth, image.getColorModel().getPixelSize());
    assertEquals(colours * BitmapGlyph.WIDTH, image.getWidth());
    assertEquals(BitmapGlyph.HEIGHT, image.getHeight());
    for (int x = 0; x < image.getWidth(); x++) {
      int expected = shown[x / BitmapGlyph.WIDTH];
      assertEquals(expected, image.getRGB(x, x % BitmapGlyph.HEIGHT) & 0xffffff, "x " + x);
    }
  }

  private static int[] colours(int count) {
    int[] all =
        Theme.all().stream()
            .flatMap(theme -> Stream.of(Role.values()).map(role -> theme.colour(role).rgb()))
            .mapToInt(Integer::intValue)
            .filter(rgb -> rgb >= 0)
            .distinct()
            .limit(count)
            .toArray();
    assertEquals(count, all.length);
    return all;
  }

  private static FilmFrame blanks(int[] backgrounds) {
    TextAttributes[] attributes =
        IntStream.of(backgrounds)
            .mapToObj(TextAttributes.PLAIN::withBackground)
            .toArray(TextAttributes[]::new);
    return new FilmFrame(
        List.of(new CellRow(" ".repeat(backgrounds.length), attributes)), Optional.empty());
  }
}
