package overfit.tui.model;

import java.util.Optional;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.uncertainty.Variation;

/**
 * The band around the selected fit. It is of one epoch: while training plays, that of its choice or
 * of the last pause, since whole networks are trained for it.
 *
 * @param variation what differs between its fits; empty if there is no band
 * @param parts whether the parts of the error are shown in place of the fits
 * @param run the id of the run at whose epoch it is
 * @param epoch the number of epochs of its fits, or the most with early stopping
 */
public record UncertaintyView(Optional<Variation> variation, boolean parts, int run, long epoch) {

  static final UncertaintyView NONE = new UncertaintyView(Optional.empty(), false, -1, 0);

  /** Over the next of the variations that the selected run can have, and after the last none. */
  UncertaintyView next(Model model) {
    int next = variation.map(last -> last.ordinal() + 1).orElse(0);
    while (next < Variation.values().length
        && !obstacle(Variation.values()[next], model).isEmpty()) {
      next++;
    }
    return next == Variation.values().length
        ? NONE
        : new UncertaintyView(Optional.of(Variation.values()[next]), parts, run, epoch);
  }

  /** Why the selected run cannot have a band over a variation, such as {@code dropout 0}; or "". */
  public static String obstacle(Variation variation, Model model) {
    return model
        .selected()
        .map(shown -> EnsemblePlan.of(variation, shown.start(), shown.epoch()).obstacle())
        .orElse("");
  }

  UncertaintyView ofNoRun() {
    return new UncertaintyView(variation, parts, NONE.run, 0);
  }

  UncertaintyView withParts(boolean shown) {
    return new UncertaintyView(variation, shown, run, epoch);
  }

  /** At the present epoch of the selected run. */
  UncertaintyView atPresent(Model model) {
    return model
        .selected()
        .map(shown -> new UncertaintyView(variation, parts, shown.id(), epoch(shown)))
        .orElse(this);
  }

  /** Of a run that stopped early it is the last one it might have had: each fit stops by itself. */
  private static long epoch(RunSnapshot shown) {
    return shown.status() == RunStatus.STOPPED ? shown.goal() : shown.epoch();
  }

  /** Whether a run can have one: the last epochs before it diverged say nothing. */
  public static boolean hasBand(RunSnapshot shown) {
    return shown.status() != RunStatus.DIVERGED;
  }

  /** The same, but while the run trains it keeps its epoch. */
  UncertaintyView following(Model model) {
    boolean trains =
        model.snapshot().filter(last -> last.playing()).isPresent()
            && model.selected().filter(shown -> shown.status() == RunStatus.RUNNING).isPresent();
    return variation.isEmpty() || trains && run == model.entry().id() ? this : atPresent(model);
  }

  /** The ensemble of the band as far as it is trained; empty before its first member. */
  public Optional<Ensemble> ensemble(Model model, RunSnapshot shown) {
    return model.finding(Ensemble.class).filter(found -> isOf(found.plan(), shown));
  }

  private boolean isOf(EnsemblePlan plan, RunSnapshot shown) {
    return variation.filter(plan.variation()::equals).isPresent()
        && plan.isOf(shown.start())
        && hasBand(shown);
  }
}
