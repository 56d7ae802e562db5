package overfit.train.export;

import java.util.List;
import overfit.config.RunSpec;

/**
 * An experiment to be exported.
 *
 * @param program the program and its version, {@code overfit 0.2.0}
 * @param preset the name of the preset
 * @param title the title of the preset; may be empty
 * @param runs at least one, each with a name of its own
 */
public record Exported(String program, String preset, String title, List<RunSpec> runs) {

  public Exported {
    runs = List.copyOf(runs);
  }

  /** {@code the preset l2 of overfit 0.2.0}. */
  String origin() {
    return "the preset " + preset + " of " + program;
  }
}
