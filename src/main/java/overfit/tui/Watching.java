package overfit.tui;

import overfit.train.Order;
import overfit.train.Watch;

/** What snapshots must have so that what is looked at can be drawn. */
final class Watching {

  /** So wide a picture is half samples and half what the networks guess. */
  private static final double WIDE = 0.5;

  private Watching() {}

  static Watch of(Model model) {
    View view = model.view();
    int layer = view.page() == Page.UNITS ? view.units().layer() : 0;
    double margin = view.fit().wide() ? WIDE : Watch.USUAL.margin();
    return new Watch(model.entry().id(), layer, margin);
  }

  /** The model, and the order for what it needs. */
  static Update updated(Model model) {
    return Update.of(model).ordering(new Order.See(of(model)));
  }
}
