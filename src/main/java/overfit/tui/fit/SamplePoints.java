package overfit.tui.fit;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.DataSettings;
import overfit.config.Holdout;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.train.Snapshot;
import overfit.train.history.Points;
import overfit.tui.model.Crosshair;
import overfit.tui.model.Model;
import overfit.tui.model.SettingEdits;
import overfit.tui.model.Update;

/** The samples of the selected run, and how they are replaced. */
final class SamplePoints {

  /** The reach of the crosshair, as shares of the axes: about a cell of a small pane. */
  private static final double NEAR_ACROSS = 1.0 / 40;

  private static final double NEAR_UP = 1.0 / 16;

  private SamplePoints() {}

  /** The wanted samples; empty until a snapshot has them. */
  static Optional<SampleSets> of(Model model) {
    Config config = model.config();
    PointList points = config.get(Settings.POINTS);
    if (points.count() > 0 && Holdout.share(config) == 0) {
      return Optional.of(
          new SampleSets(points, config.get(Settings.HELD_OUT).orElse(PointList.NONE)));
    }
    return model
        .selected()
        .filter(run -> DataSettings.areEqual(run.config(), config))
        .map(SampleSets::of);
  }

  /** Makes all runs continue training on these samples. */
  static Update set(Model model, SampleSets samples, String change) {
    return SettingEdits.setForData(model, samples.settings(model.config()))
        .saying(change + continuing(model) + "; " + wayBack(model) + " goes back");
  }

  private static String continuing(Model model) {
    boolean ended = model.snapshot().map(Snapshot::ended).orElse(false);
    if (ended) {
      return "; space continues training";
    }
    return model.isPaused() ? "" : ": all runs continue";
  }

  /** Undo, or the value for drawn samples unless the preset itself has points. */
  private static String wayBack(Model model) {
    boolean given =
        model.workspace().original().entries().stream()
            .anyMatch(entry -> entry.settings().get(Settings.POINTS).count() > 0);
    boolean file = !model.config().get(Settings.FILE).equals(DataFiles.NO_FILE);
    return given || file
        ? "u"
        : "u, or :points " + Settings.POINTS.domain().format(PointList.NONE) + ",";
  }

  /** The notice why the samples cannot be changed now. */
  static Update refused(Model model) {
    return model.inPast()
        ? SettingEdits.set(model, Settings.POINTS, PointList.NONE)
        : Update.of(model).saying("the samples are still being generated");
  }

  /** The sample nearest to the crosshair, within its reach. */
  static OptionalInt at(Crosshair at, Points samples, FitAxes axes) {
    double width = NEAR_ACROSS * (axes.across().to() - axes.across().from());
    double height = NEAR_UP * (axes.up().to() - axes.up().from());
    int nearest = -1;
    double least = 1;
    for (int i = 0; i < samples.count(); i++) {
      double across = (samples.x()[i] - at.x()) / width;
      double distance =
          Math.abs(across) <= least
              ? Math.hypot(across, (samples.y()[i] - at.y()) / height)
              : Double.POSITIVE_INFINITY;
      if (distance <= least) {
        nearest = i;
        least = distance;
      }
    }
    return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
  }

  /** The next sample to the right or left; samples of the same x are ordered by y. */
  static OptionalInt beside(Crosshair at, Points samples, int direction) {
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(i -> direction * samples.x()[i])
            .thenComparingDouble(i -> direction * samples.y()[i]);
    return IntStream.range(0, samples.count())
        .filter(i -> isBeside(at, samples.x()[i], samples.y()[i], direction))
        .boxed()
        .min(order)
        .map(OptionalInt::of)
        .orElse(OptionalInt.empty());
  }

  private static boolean isBeside(Crosshair at, double x, double y, int direction) {
    int compared = Double.compare(x, at.x());
    return direction * (compared != 0 ? compared : Double.compare(y, at.y())) > 0;
  }
}
