package overfit.tui;

import java.util.List;
import overfit.train.Order;
import overfit.train.Snapshot;
import overfit.train.WantedRun;
import overfit.tui.model.Model;

/** What training is asked to do, in a word for the header; an epoch may take a while. */
final class AskedWord {

  static final String QUITTING = "quitting";

  private static final String PAUSING = "pausing";
  private static final String RESUMING = "resuming";
  private static final String RESTARTING = "restarting";

  private AskedWord() {}

  /** The word for an order; for an order that changes no state, what was asked before. */
  static String of(Model model, Order order) {
    if (order instanceof Order.PlayOrPause) {
      return willPlay(model) ? PAUSING : RESUMING;
    }
    if (order instanceof Order.StepOnce) {
      return "stepping";
    }
    if (order instanceof Order.Visit visit) {
      return visit.epoch().isPresent() ? "rewinding" : model.asked();
    }
    return order instanceof Order.Follow follow && restarts(follow) ? RESTARTING : model.asked();
  }

  /** Whether training plays once it has done what it was asked to. */
  private static boolean willPlay(Model model) {
    if (model.asked().equals(PAUSING) || model.asked().equals(RESUMING)) {
      return model.asked().equals(RESUMING);
    }
    return model.snapshot().map(Snapshot::playing).orElse(true);
  }

  private static boolean restarts(Order.Follow follow) {
    return follow.wanted().stream().anyMatch(run -> restarts(run, follow.base()));
  }

  private static boolean restarts(WantedRun run, List<WantedRun> base) {
    return base.stream()
        .anyMatch(before -> before.id() == run.id() && before.attempt() < run.attempt());
  }
}
