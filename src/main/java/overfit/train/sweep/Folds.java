package overfit.train.sweep;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.Edit;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.file.InputException;

/**
 * Cross-validation: the points in k parts, each of which is held out once, while the others are
 * trained on.
 *
 * @param count k; 0 for none
 */
public record Folds(int count) {

  public static final Folds NONE = new Folds(0);

  private static final int FEWEST = 2;

  /** The numbers of the folds: a single 0 if there are none. */
  int[] numbers() {
    return count == 0 ? new int[] {0} : IntStream.rangeClosed(1, count).toArray();
  }

  /** Throws {@link InputException} for a run whose points cannot be held out in turn. */
  void check(Config config) {
    if (config.targetKnown()) {
      throw InputException.expected(
          "own points, such as --data FILE", "samples of " + config.text(Settings.TARGET));
    }
    for (Setting<?> other : List.of(Settings.HOLDOUT, Settings.TEST, Settings.HELD_OUT)) {
      if (!config.get(other).equals(other.initial())) {
        throw InputException.expected("none beside " + other.option(), "" + count);
      }
    }
    int points = config.get(Settings.POINTS).count();
    if (count < FEWEST || count > points) {
      throw InputException.expected(
          "from " + FEWEST + " to " + points + ", the number of points", "" + count);
    }
  }

  /**
   * The same run without the points of a fold, which it is tested on. Its range of x, and so the
   * range of its fit, stays that of all points.
   */
  RunSpec apply(RunSpec spec, int fold) {
    if (fold == 0) {
      return spec;
    }
    Config config = spec.config();
    PointList points = config.get(Settings.POINTS);
    double[] x = IntStream.range(0, points.count()).mapToDouble(points::x).toArray();
    boolean[] heldOut =
        config.get(Settings.HOLDOUT_BY).fold(x, count, fold, config.get(Settings.SEED));
    Config folded =
        config
            .with(Settings.POINTS, part(points, heldOut, false))
            .with(Settings.HELD_OUT, Optional.of(part(points, heldOut, true)));
    return new RunSpec(spec.name(), folded, Edit.withoutPoints(spec.edits()));
  }

  private static PointList part(PointList points, boolean[] heldOut, boolean wanted) {
    int[] chosen = IntStream.range(0, heldOut.length).filter(i -> heldOut[i] == wanted).toArray();
    return PointList.of(
        IntStream.of(chosen).mapToDouble(points::x).toArray(),
        IntStream.of(chosen).mapToDouble(points::y).toArray());
  }
}
