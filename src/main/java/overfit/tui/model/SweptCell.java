package overfit.tui.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import overfit.config.Config;
import overfit.math.MeanInterval;
import overfit.train.history.Points;
import overfit.train.sweep.BiasVariance;
import overfit.train.sweep.Cell;
import overfit.train.sweep.CellSummary;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSummary;

/**
 * A cell of a sweep with its statistics, computed once for all frames that show them.
 *
 * @param name its run, and the values of the swept settings
 * @param values the same without the names of the settings
 * @param ended the number of its trials that have ended
 * @param trials the number of all its trials
 * @param averagedTest of the networks with averaged parameters; unknown if no trial keeps an
 *     average
 * @param difference of the test loss to the first cell, paired by seed
 * @param fit what its fits have in common
 */
public record SweptCell(
    Cell cell,
    String name,
    String values,
    int ended,
    int trials,
    int diverged,
    MeanInterval train,
    MeanInterval test,
    MeanInterval averagedTest,
    MeanInterval difference,
    MeanInterval bestEpoch,
    Optional<BiasVariance> biasVariance,
    Fit fit,
    boolean best) {

  private static final MeanInterval UNKNOWN = MeanInterval.of(new double[0]);

  /**
   * The mean of some fits.
   *
   * @param deviation the standard deviation of the fits, point by point
   * @param truth the true function; without points or NaN if it is not known
   */
  public record Fit(Points mean, double[] deviation, Points truth) {

    private static final Fit NONE = new Fit(Points.NONE, new double[0], Points.NONE);
  }

  /**
   * All cells of a sweep, in the order of its plan.
   *
   * @param before those of the same sweep at an earlier moment; or empty
   */
  static List<SweptCell> of(SweepSummary summary, List<SweptCell> before) {
    List<SweptCell> cells = new ArrayList<>();
    Map<Cell, CellSummary> known = new HashMap<>();
    summary.cells().forEach(each -> known.put(each.cell(), each));
    List<Cell> all = summary.plan().cells();
    Optional<CellSummary> first = Optional.ofNullable(known.get(all.get(0)));
    Optional<Cell> best = summary.best().map(CellSummary::cell);
    boolean oneRun = all.stream().map(Cell::run).distinct().count() == 1;
    for (int i = 0; i < all.size(); i++) {
      Optional<CellSummary> cell = Optional.ofNullable(known.get(all.get(i)));
      SweptCell next =
          !before.isEmpty() && same(before.get(0), first) && same(before.get(i), cell)
              ? before.get(i)
              : of(summary.plan(), oneRun, all.get(i), cell, first);
      cells.add(next.withBest(best.filter(next.cell()::equals).isPresent()));
    }
    return List.copyOf(cells);
  }

  /** Whether no trial has ended since; a sweep never trains a trial twice. */
  private static boolean same(SweptCell before, Optional<CellSummary> now) {
    return before.ended == now.map(SweptCell::ended).orElse(0);
  }

  private static int ended(CellSummary cell) {
    return cell.count() + cell.diverged();
  }

  /** Whether a trial keeps an average of its parameters, and has a loss of it. */
  public boolean isAveraged() {
    return Double.isFinite(averagedTest.mean());
  }

  private SweptCell withBest(boolean next) {
    return new SweptCell(
        cell,
        name,
        values,
        ended,
        trials,
        diverged,
        train,
        test,
        averagedTest,
        difference,
        bestEpoch,
        biasVariance,
        fit,
        next);
  }

  private static SweptCell of(
      SweepPlan plan,
      boolean oneRun,
      Cell cell,
      Optional<CellSummary> known,
      Optional<CellSummary> first) {
    if (known.isEmpty()) {
      return waiting(plan, oneRun, cell);
    }
    CellSummary summary = known.get();
    Optional<CellSummary> other = first.filter(each -> each != summary);
    return new SweptCell(
        cell,
        name(plan, oneRun, cell, true),
        name(plan, oneRun, cell, false),
        ended(summary),
        trials(plan, cell),
        summary.diverged(),
        summary.trainLossEval(),
        summary.testLoss(),
        summary.averagedTestLoss(),
        other.map(summary::differenceTo).orElse(UNKNOWN),
        summary.bestEpoch(),
        summary.biasVariance(),
        new Fit(summary.meanFit(), summary.fitDeviation(), summary.truth()),
        false);
  }

  private static SweptCell waiting(SweepPlan plan, boolean oneRun, Cell cell) {
    return new SweptCell(
        cell,
        name(plan, oneRun, cell, true),
        name(plan, oneRun, cell, false),
        0,
        trials(plan, cell),
        0,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        Optional.empty(),
        Fit.NONE,
        false);
  }

  private static int trials(SweepPlan plan, Cell cell) {
    return cell.seeds().size() * Math.max(1, plan.folds().count());
  }

  /** {@code none l2 0.01}; of a single run only {@code l2 0.01}. */
  private static String name(SweepPlan plan, boolean oneRun, Cell cell, boolean named) {
    Config config = cell.spec().config();
    String values =
        plan.swept().stream()
            .map(setting -> (named ? setting.name() + " " : "") + config.brief(setting))
            .collect(Collectors.joining(" "));
    return oneRun && !values.isEmpty() ? values : (cell.run() + " " + values).strip();
  }
}
