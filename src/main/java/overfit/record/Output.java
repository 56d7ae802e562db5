package overfit.record;

import java.util.List;
import java.util.Locale;
import overfit.file.InputException;

/** A file to be written, of the kind that its name ends in. */
public record Output(String place, String file) {

  static final List<String> FILMS = List.of(".cast", ".svg", ".gif", ".txt", ".ascii");
  static final List<String> STILLS = List.of(".svg", ".png", ".txt");

  /** One that the command line names. */
  public static Output of(String file) {
    return checked("", file, FILMS);
  }

  static Output of(Place place, String file, List<String> kinds) {
    return checked(place + ": ", file, kinds);
  }

  /** The end of its name, in lower case, with the dot. */
  String kind() {
    return ending(file);
  }

  InputException error(String reason) {
    return new InputException(place + file + ": " + reason);
  }

  private static Output checked(String place, String file, List<String> kinds) {
    if (!kinds.contains(ending(file))) {
      throw new InputException(
          place + "expected a file that ends in " + String.join(", ", kinds) + ", found " + file);
    }
    return new Output(place, file);
  }

  private static String ending(String file) {
    return file.substring(Math.max(0, file.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
  }
}
