package overfit.record.film;

import java.util.List;
import java.util.Locale;
import overfit.file.InputException;

/**
 * The name of an output file, whose extension gives the format.
 *
 * @param place where it was named, as a prefix for error messages
 */
public record OutputTarget(String place, String file) {

  /** An output named on the command line. */
  public static OutputTarget of(String file) {
    return checked("", file, FilmFormat.extensions());
  }

  public static OutputTarget of(SourcePosition place, String file, List<String> kinds) {
    return checked(place + ": ", file, kinds);
  }

  /** The extension in lower case, with the dot. */
  public String kind() {
    return extension(file);
  }

  public InputException error(String reason) {
    return new InputException(place + file + ": " + reason);
  }

  private static OutputTarget checked(String place, String file, List<String> kinds) {
    if (!kinds.contains(extension(file))) {
      throw new InputException(
          place + "expected a file name ending in " + String.join(", ", kinds) + ", found " + file);
    }
    return new OutputTarget(place, file);
  }

  private static String extension(String file) {
    return file.substring(Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }
}
