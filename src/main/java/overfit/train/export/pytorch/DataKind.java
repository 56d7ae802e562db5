package overfit.train.export.pytorch;

import java.util.List;
import java.util.Optional;
import overfit.config.Config;
import overfit.config.Holdout;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.HoldoutBy;
import overfit.file.InputException;

/**
 * What the data of all runs of a script have in common.
 *
 * @param given whether the points are given, not drawn
 * @param known whether the target is known
 * @param tested whether there is a test loss
 * @param split how drawn samples are held out, if some are
 */
record DataKind(
    boolean given, boolean known, boolean standardized, boolean tested, Optional<HoldoutBy> split) {

  /** Throws {@link InputException} if the runs have data of several kinds. */
  static DataKind of(List<RunSpec> runs) {
    List<DataKind> kinds = runs.stream().map(RunSpec::config).map(DataKind::of).distinct().toList();
    if (kinds.size() > 1) {
      throw InputException.expected(
          "runs with one kind of data in a script, drawn or given",
          "several; --run NAME exports one run");
    }
    return kinds.get(0);
  }

  private static DataKind of(Config config) {
    boolean given = config.get(Settings.POINTS).count() > 0;
    boolean known = config.targetKnown();
    return new DataKind(
        given,
        known,
        config.standardizes(),
        known || Holdout.testCount(config) > 0,
        given || Holdout.share(config) == 0
            ? Optional.empty()
            : Optional.of(config.get(Settings.HOLDOUT_BY)));
  }
}
