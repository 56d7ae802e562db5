package overfit.record.film;

import java.util.Optional;
import overfit.ansi.JsonText;
import overfit.screen.Role;
import overfit.screen.Theme;

/**
 * The version of an asciicast file: a JSON header, then one line per event.
 *
 * <p>https://docs.asciinema.org/manual/asciicast/v2/ and
 * https://docs.asciinema.org/manual/asciicast/v3/.
 */
public enum AsciicastVersion {
  /** Times are since the start; the version that Debian 12's asciinema plays. */
  V2 {
    @Override
    String header(int columns, int rows, Theme theme) {
      return "{\"version\":2,\"width\":" + columns + ",\"height\":" + rows + theme(theme) + "}\n";
    }

    @Override
    long time(long micros, long previous) {
      return micros;
    }

    @Override
    String end(String time, String text) {
      return event(time, "o", text);
    }
  },
  /** Times are since the previous event. */
  V3 {
    @Override
    String header(int columns, int rows, Theme theme) {
      return "{\"version\":3,\"term\":{\"cols\":"
          + columns
          + ",\"rows\":"
          + rows
          + theme(theme)
          + "}}\n";
    }

    @Override
    long time(long micros, long previous) {
      return micros - previous;
    }

    @Override
    String end(String time, String text) {
      return event(time, "o", text) + event("0", "x", "0");
    }
  };

  /** The version with this number. */
  public static Optional<AsciicastVersion> numbered(int number) {
    return number == 2 ? Optional.of(V2) : number == 3 ? Optional.of(V3) : Optional.empty();
  }

  abstract String header(int columns, int rows, Theme theme);

  abstract long time(long micros, long previous);

  abstract String end(String time, String text);

  static String event(String time, String code, String data) {
    return "[" + time + ",\"" + code + "\"," + JsonText.quoted(data) + "]\n";
  }

  private static String theme(Theme theme) {
    DefaultColours defaults = DefaultColours.of(theme);
    return ",\"theme\":{\"fg\":\""
        + DefaultColours.hex(defaults.foreground())
        + "\",\"bg\":\""
        + DefaultColours.hex(defaults.background())
        + "\",\"palette\":\""
        + palette(theme)
        + "\"}";
  }

  /**
   * The required 16 colours, though the film uses RGB only: those of the theme, otherwise xterm's.
   */
  private static String palette(Theme theme) {
    int[] colours = {
      0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
      0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff
    };
    for (Role role : Role.values()) {
      Theme.Colour colour = theme.colour(role);
      if (colour.ansi() >= 0) {
        colours[colour.ansi()] = colour.rgb();
      }
    }
    StringBuilder palette = new StringBuilder();
    for (int colour : colours) {
      palette.append(palette.length() == 0 ? "" : ":").append(DefaultColours.hex(colour));
    }
    return palette.toString();
  }
}
