package overfit.cli.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import overfit.file.InputException;

/** The forms in which a landscape is written. */
public enum LandscapeFormat {
  TEXT,
  TXT,
  CSV,
  JSON,
  SVG;

  /**
   * By an option, or by the ending of a file's name; text for a terminal without both. Throws
   * {@link InputException} for another ending, and for two forms.
   */
  public static LandscapeFormat of(boolean json, boolean csv, Optional<String> file) {
    Optional<LandscapeFormat> ofFile = file.map(LandscapeFormat::ofFile);
    if (json && csv) {
      throw InputException.expected("--json or --csv", "both");
    }
    Optional<LandscapeFormat> option =
        json ? Optional.of(JSON) : csv ? Optional.of(CSV) : Optional.empty();
    if (option.isPresent() && ofFile.isPresent() && !option.equals(ofFile)) {
      String wanted = option.get().name().toLowerCase(Locale.ROOT);
      throw InputException.expected("a file ending in ." + wanted, file.get()).at("-o");
    }
    return option.or(() -> ofFile).orElse(TEXT);
  }

  private static LandscapeFormat ofFile(String name) {
    return Arrays.stream(values())
        .filter(format -> format != TEXT)
        .filter(format -> name.endsWith("." + format.name().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                InputException.expected("a file ending in .csv, .json, .svg or .txt", name)
                    .at("-o"));
  }
}
