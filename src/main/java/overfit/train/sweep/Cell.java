package overfit.train.sweep;

import java.util.List;
import java.util.stream.Stream;
import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.SettingDifference;
import overfit.config.Settings;
import overfit.file.InputException;

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

  /** The same with further seeds. Throws {@link InputException} if other settings differ. */
  Cell and(Cell other) {
    Config theirs = other.spec.config().with(Settings.SEED, spec.config().get(Settings.SEED));
    for (SettingDifference differs : SettingDifference.between(theirs, spec.config())) {
      throw InputException.expected(
          differs.setting().key() + " " + differs.first(), differs.second());
    }
    if (!spec.edits().equals(other.spec.edits())) {
      throw InputException.expected("the same edits of " + run(), "others");
    }
    return new Cell(spec, Stream.concat(seeds.stream(), other.seeds.stream()).distinct().toList());
  }
}
