package overfit.record.film;

import java.util.List;
import java.util.Locale;
import overfit.file.InputException;

/** A file to be written, of the kind that its name ends in. */
public record OutputTarget(String place, String file) {

  public static final List<String> FILMS = List.of(".cast", ".svg", ".gif", ".txt", ".ascii");
  public static final List<String> STILLS = List.of(".svg", ".png", ".txt");

  /** One that the command line names. */
  public static OutputTarget of(String file) {
    return checked("", file, FILMS);
  }

  public static OutputTarget of(SourcePosition place, String file, List<String> kinds) {
    return checked(place + ": ", file, kinds);
  }

  /** The end of its name, in lower case, with the dot. */
  public String kind() {
    return ending(file);
  }

  public InputException error(String reason) {
    return new InputException(place + file + ": " + reason);
  }

  private static OutputTarget checked(String place, String file, List<String> kinds) {
    if (!kinds.contains(ending(file))) {
      throw new InputException(
          place + "expected a file that ends in " + String.join(", ", kinds) + ", found " + file);
    }
    return new OutputTarget(place, file);
  }

  private static String ending(String file) {
    return file.substring(Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }
}
