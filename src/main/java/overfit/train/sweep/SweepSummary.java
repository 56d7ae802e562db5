package overfit.train.sweep;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The results of a sweep, cell by cell.
 *
 * @param cells those of which a trial has ended, in the order of the plan
 * @param results all results, in the order of the plan
 */
public record SweepSummary(
    SweepPlan plan, List<CellSummary> cells, Map<Trial, TrialResult> results) {

  /**
   * @param results in the order of the plan
   */
  public static SweepSummary of(SweepPlan plan, Map<Trial, TrialResult> results) {
    Map<Integer, Map<Trial, TrialResult>> byCell = new TreeMap<>();
    results.forEach(
        (trial, result) ->
            byCell.computeIfAbsent(trial.cell(), cell -> new LinkedHashMap<>()).put(trial, result));
    List<CellSummary> cells =
        byCell.entrySet().stream()
            .map(each -> new CellSummary(plan.cells().get(each.getKey()), each.getValue()))
            .toList();
    return new SweepSummary(plan, cells, results);
  }

  /**
   * The cell with the lowest mean test loss; one of which a trial diverged is never the best. Empty
   * if fewer than two cells have a test loss, if others have the same one, and as long as trials of
   * some cells are missing.
   */
  public Optional<CellSummary> best() {
    List<CellSummary> tested =
        cells.stream().filter(cell -> Double.isFinite(cell.testLoss().mean())).toList();
    long sizes = cells.stream().map(CellSummary::ended).distinct().count();
    return tested.stream()
        .filter(cell -> tested.size() > 1 && sizes == 1 && cell.diverged() == 0)
        .min(Comparator.comparingDouble(SweepSummary::test))
        .filter(best -> tested.stream().filter(cell -> test(cell) == test(best)).count() == 1);
  }

  private static double test(CellSummary cell) {
    return cell.testLoss().mean();
  }

  /** The number of trials that diverged. */
  public long diverged() {
    return results.values().stream().filter(TrialResult::diverged).count();
  }
}
