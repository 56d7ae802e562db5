package overfit.config;

import java.util.List;

/**
 * A run in a preset.
 *
 * @param own the settings of this run only
 * @param edits changes during the run, by ascending epoch
 */
public record RunOverrides(Overrides own, List<Edit> edits) {

  public static final RunOverrides PLAIN = new RunOverrides(Overrides.none(), List.of());

  public RunOverrides {
    edits = List.copyOf(edits);
    for (int i = 1; i < edits.size(); i++) {
      if (edits.get(i).epoch() < edits.get(i - 1).epoch()) {
        throw new IllegalArgumentException("expected ascending epochs, found " + edits);
      }
    }
  }
}
