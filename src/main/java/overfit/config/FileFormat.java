package overfit.config;

import java.lang.module.ModuleDescriptor.Version;
import java.util.stream.Stream;
import overfit.file.InputException;

/**
 * The formats of presets and saved sessions. Each has the number of the version of overfit that
 * brought it, so that an older one can name what it would need. Every version reads all formats
 * before its own.
 */
public enum FileFormat {
  /** Files of this format do not name it. */
  FIRST("0.1.0"),
  /** Own data are standardized and held out, unless the file says otherwise. */
  OWN_DATA("0.2.0");

  /** The key of the format in a file. */
  public static final String KEY = "format";

  /** That of the files that this version writes. */
  public static final FileFormat CURRENT = OWN_DATA;

  private static final String NUMBER = "\\d{1,4}\\.\\d{1,4}(\\.\\d{1,4})?";

  private final String since;

  FileFormat(String since) {
    this.since = since;
  }

  /** {@code 0.2.0}, the first version that reads it. */
  public String since() {
    return since;
  }

  /**
   * The format of files that a version wrote, {@code 0.2.0}; throws {@link InputException} for
   * anything else, and for a version whose files this one cannot read.
   */
  public static FileFormat of(String version) {
    if (!version.matches(NUMBER)) {
      throw InputException.expected(
          "a version of overfit, such as " + quoted(CURRENT.since), Excerpt.of(version));
    }
    Version wanted = Version.parse(version);
    if (wanted.compareTo(Version.parse(CURRENT.since)) > 0) {
      throw InputException.expected(
          "at most " + quoted(CURRENT.since), quoted(version) + "; this needs overfit " + version);
    }
    return Stream.of(values())
        .filter(format -> Version.parse(format.since).compareTo(wanted) <= 0)
        .reduce(FIRST, (before, after) -> after);
  }

  private static String quoted(String version) {
    return '"' + version + '"';
  }
}
