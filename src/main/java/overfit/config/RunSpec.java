package overfit.config;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import overfit.file.InputException;

/**
 * The specification of a run.
 *
 * @param config its settings at the start
 * @param edits changes during the run, by ascending epoch
 */
public record RunSpec(String name, Config config, List<Edit> edits) {

  /** The longest name, in characters; it has to fit into a legend. */
  public static final int LONGEST_NAME = 32;

  /** It begins with a letter or a digit and does not end with a space. */
  private static final String NAME = "(?=[A-Za-z0-9])[A-Za-z0-9 ._-]{1," + LONGEST_NAME + "}(?<! )";

  public RunSpec {
    edits = List.copyOf(edits);
  }

  /** A run without edits. */
  public RunSpec(String name, Config config) {
    this(name, config, List.of());
  }

  /** Whether a run can have this name. */
  public static boolean isName(String text) {
    return text.matches(NAME);
  }

  /** The name; throws {@link InputException} if it is not a valid run name. */
  public static String checkedName(String name) {
    if (!isName(name)) {
      throw InputException.expected(
          "a name of up to " + LONGEST_NAME + " letters, digits, spaces, . _ -", '"' + name + '"');
    }
    return name;
  }

  /** The name of a preset's only run: that of the preset, without invalid characters. */
  public static String nameOfOnlyRun(String preset) {
    String plain = preset.replaceAll("[^A-Za-z0-9._ -]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    return plain.isEmpty() ? "run" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  /**
   * The same as the record's own, which Java would link with method handles at its first call,
   * before the first frame.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof RunSpec spec
        && name.equals(spec.name)
        && config.equals(spec.config)
        && edits.equals(spec.edits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, config, edits);
  }

  public RunSpec withConfig(Config other) {
    return new RunSpec(name, other, edits);
  }

  public RunSpec withEdits(List<Edit> others) {
    return new RunSpec(name, config, others);
  }

  /** Without the edits after an epoch. */
  public RunSpec upTo(long epoch) {
    return withEdits(edits.stream().filter(edit -> edit.epoch() <= epoch).toList());
  }

  /** The settings after all edits. */
  public Config edited() {
    Config last = config;
    for (Edit edit : edits) {
      last = last.with(edit.changes());
    }
    return last;
  }

  /** Whether the run has dropout in any epoch. */
  public boolean hasDropout() {
    return config.get(Settings.DROPOUT) > 0
        || edits.stream()
            .anyMatch(edit -> Config.INITIAL.with(edit.changes()).get(Settings.DROPOUT) > 0);
  }

  /**
   * This spec; throws {@link InputException} if settings contradict each other at any epoch.
   *
   * @param given the settings that the user has just given
   * @param names how the user knows the settings
   */
  RunSpec checked(Collection<Setting<?>> given, Function<Setting<?>, String> names) {
    Config now = config.checked(given, names);
    for (Edit edit : edits) {
      now = now.with(edit.changes()).checked(given, names);
    }
    return this;
  }
}
