package overfit.record.film;

import java.util.Arrays;
import java.util.List;

/** The formats of films. */
public enum FilmFormat {
  CAST(".cast"),
  SVG(".svg"),
  GIF(".gif"),
  TXT(".txt"),
  ASCII(".ascii");

  private final String extension;

  FilmFormat(String extension) {
    this.extension = extension;
  }

  /** All file extensions, with the dot. */
  public static List<String> extensions() {
    return Arrays.stream(values()).map(format -> format.extension).toList();
  }

  /** The format of an output whose extension is one of these. */
  public static FilmFormat of(OutputTarget output) {
    return values()[extensions().indexOf(output.kind())];
  }
}
