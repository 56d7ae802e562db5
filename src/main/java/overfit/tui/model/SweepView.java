package overfit.tui.model;

import java.util.List;
import java.util.Optional;
import overfit.train.sweep.SweepPlan;
import overfit.train.sweep.SweepSnapshot;
import overfit.train.sweep.SweepStatus;
import overfit.train.sweep.SweepSummary;

/**
 * The sweep that the page of sweeps shows.
 *
 * @param snapshot what is known of it; empty if there is none
 * @param cells its cells, in the order of its plan
 * @param index the selected cell
 */
public record SweepView(Optional<SweepSnapshot> snapshot, List<SweptCell> cells, int index) {

  static final SweepView NONE = new SweepView(Optional.empty(), List.of(), 0);

  /** A sweep of results that are there already. */
  public static SweepView of(SweepSummary summary) {
    return NONE.with(SweepSnapshot.of(summary));
  }

  /** With what is known of a sweep now; of another one, the first cell is selected. */
  public SweepView with(SweepSnapshot next) {
    boolean same = plan().filter(next.summary().plan()::equals).isPresent();
    List<SweptCell> before = same ? cells : List.of();
    return new SweepView(Optional.of(next), SweptCell.of(next.summary(), before), same ? index : 0);
  }

  /** What it trains. */
  public Optional<SweepPlan> plan() {
    return snapshot.map(known -> known.summary().plan());
  }

  /** The selected cell. */
  public Optional<SweptCell> cell() {
    return cells.isEmpty() ? Optional.empty() : Optional.of(cells.get(index));
  }

  public boolean isRunning() {
    return snapshot.filter(known -> known.status() == SweepStatus.RUNNING).isPresent();
  }

  /** With another cell selected, or the nearest one that there is. */
  public SweepView selecting(int wanted) {
    return new SweepView(snapshot, cells, Math.max(0, Math.min(cells.size() - 1, wanted)));
  }
}
