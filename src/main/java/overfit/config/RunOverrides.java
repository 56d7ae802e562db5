package overfit.config;

import java.util.List;

/**
 * A run as a preset describes it.
 *
 * @param own what it sets for itself
 * @param edits what is changed while it goes on, by ascending epochs
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
