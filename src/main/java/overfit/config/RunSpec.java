package overfit.config;

import java.util.List;
import overfit.file.InputException;

/**
 * What one run is to be.
 *
 * @param config its settings when it begins
 * @param edits what is changed while it goes on, by ascending epochs
 */
public record RunSpec(String name, Config config, List<Edit> edits) {

  /** Short enough for a legend. */
  public static final int LONGEST_NAME = 32;

  /** Plain enough for a table's name in a preset. */
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST_NAME - 1) + "}";

  public RunSpec {
    edits = List.copyOf(edits);
  }

  /** A run that nothing is changed in. */
  public RunSpec(String name, Config config) {
    this(name, config, List.of());
  }

  /** The name, or an {@link InputException} where a preset could not hold it. */
  public static String checkedName(String name) {
    if (!name.matches(NAME)) {
      throw InputException.expected(
          "a name of letters, digits, . _ -, up to " + LONGEST_NAME, '"' + name + '"');
    }
    return name;
  }

  /** What the only run of a preset is called: as the preset, in characters that names have. */
  public static String nameOfOnlyRun(String preset) {
    String plain = preset.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[^A-Za-z0-9]+", "");
    return plain.isEmpty() ? "run" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
  }

  public RunSpec withConfig(Config other) {
    return new RunSpec(name, other, edits);
  }

  public RunSpec withEdits(List<Edit> others) {
    return new RunSpec(name, config, others);
  }

  /** The settings after all edits. */
  public Config edited() {
    Config last = config;
    for (Edit edit : edits) {
      last = last.with(edit.changes());
    }
    return last;
  }

  /** This, or an {@link InputException} where settings contradict each other at some epoch. */
  RunSpec checked() {
    Config now = config.checked();
    for (Edit edit : edits) {
      now = now.with(edit.changes()).checked();
    }
    return this;
  }
}
