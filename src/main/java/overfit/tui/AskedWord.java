package overfit.tui;

import overfit.train.Order;

/** What training is asked to do, in a word for the header; an epoch may take a while. */
final class AskedWord {

  static final String QUITTING = "quitting";

  static final String PAUSING = "pausing";

  private AskedWord() {}

  /** The word for an order; for an order that changes no state, what was asked {@code before}. */
  static String of(String before, Order order, Expectation from, Expectation to) {
    if (order instanceof Order.StepOnce) {
      return "stepping";
    }
    if (order instanceof Order.Follow follow && Expectation.restarts(follow)) {
      return "restarting";
    }
    if (to.past() && (order instanceof Order.Visit || order instanceof Order.Go)) {
      return "rewinding";
    }
    if (from.plays() == to.plays()) {
      return before;
    }
    return to.plays() ? "resuming" : PAUSING;
  }
}
