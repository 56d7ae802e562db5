package overfit.train.sweep;

import java.util.List;
import overfit.config.RunSpec;

/**
 * A run of the preset with one combination of the settings that are swept.
 *
 * @param spec its settings, all but the seed
 * @param seeds the seeds to train it with
 */
public record Cell(RunSpec spec, List<Long> seeds) {

  public Cell {
    seeds = List.copyOf(seeds);
  }

  /** The name of the run in the preset. */
  public String run() {
    return spec.name();
  }
}
