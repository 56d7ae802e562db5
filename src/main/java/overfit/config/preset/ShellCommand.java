package overfit.config.preset;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.DataSettings;
import overfit.config.Overrides;
import overfit.config.Preset;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.file.CleanText;
import overfit.file.InputException;

/**
 * The shell command that starts the program with the same runs.
 *
 * @param parts the program with its preset, then each option with its value, quoted for a shell
 */
public record ShellCommand(List<String> parts) {

  /** A leading ~/ stays without quotes, so that the shell replaces it. */
  private static final String SAFE = "(~/)?[A-Za-z0-9_./:=@%+,-]+";

  /** ASCII, and letters of one column: Latin, Greek and Cyrillic. */
  private static final String PLAIN = "[ -~[\\p{L}&&[\u00a1-\u052f]]]*";

  private static final List<Setting<?>> POINTS = List.of(Settings.POINTS, Settings.HELD_OUT);

  public ShellCommand {
    parts = List.copyOf(parts);
  }

  /** Opens a preset as it is. */
  public static ShellCommand opening(String word) {
    return new ShellCommand(List.of("overfit " + quoted(word)));
  }

  /**
   * The shortest command for these runs; empty if options cannot express them: if runs were
   * renamed, edited or changed individually, or if there are points that are not those of a file.
   *
   * @param word the name of the preset, or the path of its file
   * @param preset the content of that preset
   */
  public static Optional<ShellCommand> of(
      String word, Preset preset, List<RunSpec> specs, DataFiles files) {
    ShellCommand start = opening(word);
    Optional<ShellCommand> all = start.reproducing(preset, specs, files);
    if (all.isPresent() || specs.size() != 1 || !preset.runs().containsKey(specs.get(0).name())) {
      return all;
    }
    String run = specs.get(0).name();
    return start
        .with(Stream.of("--run " + quoted(run)))
        .reproducing(preset.only(run), specs, files);
  }

  /** Passes every difference as an option, then checks that the preset gives the same runs. */
  private Optional<ShellCommand> reproducing(Preset preset, List<RunSpec> specs, DataFiles reader) {
    try {
      List<RunSpec> before = preset.specs(Overrides.none(), reader);
      if (before.size() != specs.size()) {
        return Optional.empty();
      }
      Overrides options = Overrides.none();
      for (int i = 0; i < specs.size(); i++) {
        Config config = specs.get(i).config();
        Set<Setting<?>> changed = new LinkedHashSet<>(before.get(i).config().differences(config));
        options = options.and(config.values(changed));
      }
      boolean files = !Collections.disjoint(options.settings(), DataSettings.NAMING);
      List<Overrides> tries =
          files
              ? List.of(
                  options.without(DataSettings.FOLLOWING),
                  options.without(POINTS).without(List.of(Settings.NOISE)),
                  options.without(POINTS))
              : List.of(options);
      return tries.stream()
          .filter(given -> Collections.disjoint(given.settings(), POINTS))
          .filter(given -> gives(preset, given, reader, specs))
          .findFirst()
          .map(given -> with(options(given)));
    } catch (InputException e) {
      return Optional.empty(); // every run sets its own value for one of the options
    }
  }

  private static boolean gives(
      Preset preset, Overrides options, DataFiles reader, List<RunSpec> specs) {
    try {
      return preset.specs(options, reader).equals(specs);
    } catch (InputException contradiction) {
      return false;
    }
  }

  private ShellCommand with(Stream<String> options) {
    return new ShellCommand(Stream.concat(parts.stream(), options).toList());
  }

  private static Stream<String> options(Overrides options) {
    Config config = Config.INITIAL.with(options);
    return Settings.all().stream()
        .filter(options.settings()::contains)
        .map(setting -> option(config, setting));
  }

  private static String option(Config config, Setting<?> setting) {
    Object value = config.get(setting);
    if (value instanceof Boolean) {
      return ((Boolean) value ? "--" : "--no-") + setting.name();
    }
    return setting.option() + " " + quoted(config.text(setting));
  }

  /** In one line. */
  public String text() {
    return String.join(" ", parts);
  }

  /**
   * Quoted for a shell, in characters that every screen shows as they are, so that it can be
   * copied; in the dollar quotes of POSIX.1-2024, section 2.2.4, if there are others in the word.
   */
  public static String quoted(String word) {
    if (word.matches(SAFE)) {
      return word;
    }
    boolean plain = word.matches(PLAIN) && CleanText.of(word).equals(word);
    return plain ? "'" + word.replace("'", "'\\''") + "'" : "$'" + escaped(word) + "'";
  }

  /** Bytes other than those of letters, digits and the like as three octal digits. */
  private static String escaped(String word) {
    StringBuilder text = new StringBuilder();
    for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean itself = c > ' ' && c < 0x7f && c != '\\' && c != '\'';
      text.append(itself ? String.valueOf(c) : String.format("\\%03o", (int) c));
    }
    return text.toString();
  }
}
