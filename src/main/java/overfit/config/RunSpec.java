package overfit.config;

import java.util.List;
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

  /** Characters that are allowed in a TOML table name. */
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0," + (LONGEST_NAME - 1) + "}";

  public RunSpec {
    edits = List.copyOf(edits);
  }

  /** A run without edits. */
  public RunSpec(String name, Config config) {
    this(name, config, List.of());
  }

  /** The name; throws {@link InputException} if it is not a valid run name. */
  public static String checkedName(String name) {
    if (!name.matches(NAME)) {
      throw InputException.expected(
          "a name of up to " + LONGEST_NAME + " letters, digits, . _ -", '"' + name + '"');
    }
    return name;
  }

  /** The name of a preset's only run: that of the preset, without invalid characters. */
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

  /** This spec; throws {@link InputException} if settings contradict each other at any epoch. */
  RunSpec checked() {
    Config now = config.checked();
    for (Edit edit : edits) {
      now = now.with(edit.changes()).checked();
    }
    return this;
  }
}
