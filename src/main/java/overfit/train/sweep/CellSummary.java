package overfit.train.sweep;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import overfit.math.MeanInterval;
import overfit.train.Evaluation;
import overfit.train.history.Points;

/**
 * What the trials of a cell that have ended have in common. Those that diverged are counted, and
 * left out of everything else.
 */
public final class CellSummary {

  private final Cell cell;
  private final Map<Trial, TrialResult> ended;
  private final Map<Trial, TrialResult> finished = new LinkedHashMap<>();

  CellSummary(Cell cell, Map<Trial, TrialResult> ended) {
    this.cell = cell;
    this.ended = ended;
    ended.forEach(
        (trial, result) -> {
          if (!result.diverged()) {
            finished.put(trial, result);
          }
        });
  }

  public Cell cell() {
    return cell;
  }

  /** The number of trials that have ended. */
  int ended() {
    return ended.size();
  }

  /** The seeds of the trials that have ended. */
  public List<Long> seeds() {
    return ended.keySet().stream().map(Trial::seed).distinct().toList();
  }

  public int diverged() {
    return ended.size() - finished.size();
  }

  /** The number of trials that the statistics are of. */
  public int count() {
    return finished.size();
  }

  public MeanInterval trainLoss() {
    return of(TrialResult::trainLoss);
  }

  public MeanInterval trainLossEval() {
    return of(TrialResult::trainLossEval);
  }

  public MeanInterval testLoss() {
    return of(TrialResult::testLoss);
  }

  /** NaN where runs keep no average. */
  public MeanInterval averagedTestLoss() {
    return of(TrialResult::averagedTestLoss);
  }

  public MeanInterval excessLoss() {
    return of(TrialResult::excessLoss);
  }

  public MeanInterval bestEpoch() {
    return of(TrialResult::bestEpoch);
  }

  private MeanInterval of(ToDoubleFunction<TrialResult> number) {
    return MeanInterval.of(finished.values().stream().mapToDouble(number).toArray());
  }

  /** The difference in test loss to another cell, of the pairs with the same seed and fold. */
  public MeanInterval differenceTo(CellSummary first) {
    Map<Pairing, TrialResult> others = new HashMap<>();
    first.finished.forEach((trial, result) -> others.put(Pairing.of(trial), result));
    List<Trial> paired =
        finished.keySet().stream().filter(trial -> others.containsKey(Pairing.of(trial))).toList();
    return MeanInterval.ofDifferences(
        paired.stream().mapToDouble(trial -> finished.get(trial).testLoss()).toArray(),
        paired.stream().mapToDouble(trial -> others.get(Pairing.of(trial)).testLoss()).toArray());
  }

  /** What trials of two cells have in common that make a pair. */
  private record Pairing(long seed, int fold) {

    static Pairing of(Trial trial) {
      return new Pairing(trial.seed(), trial.fold());
    }
  }

  /** Empty with fewer than two trials, and if the true function is not known. */
  public Optional<BiasVariance> biasVariance() {
    return finished.size() < 2 || !cell.spec().config().targetKnown()
        ? Optional.empty()
        : Optional.of(spread().against(truth().y()));
  }

  /** The mean of the fits, at the test points; without points if no trial has finished. */
  public Points meanFit() {
    return finished.isEmpty() ? Points.NONE : new Points(truth().x(), spread().mean());
  }

  /** The standard deviation of the fits, with n − 1, at the test points; of one fit it is 0. */
  public double[] fitDeviation() {
    return spread().deviation();
  }

  /** The true function at the test points; NaN if it is not known. */
  public Points truth() {
    return Evaluation.testTruth(cell.spec().config());
  }

  private FitSpread spread() {
    return FitSpread.of(finished.values().stream().map(TrialResult::fit).toList());
  }
}
