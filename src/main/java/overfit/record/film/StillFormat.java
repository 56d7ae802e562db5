package overfit.record.film;

import java.util.Arrays;
import java.util.List;

/** The formats of screenshots. */
public enum StillFormat {
  SVG(".svg"),
  PNG(".png"),
  TXT(".txt");

  private final String extension;

  StillFormat(String extension) {
    this.extension = extension;
  }

  /** All file extensions, with the dot. */
  public static List<String> extensions() {
    return Arrays.stream(values()).map(format -> format.extension).toList();
  }

  /** The format of an output whose extension is one of these. */
  public static StillFormat of(OutputTarget output) {
    return values()[extensions().indexOf(output.kind())];
  }
}
