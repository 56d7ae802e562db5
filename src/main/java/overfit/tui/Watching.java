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
    Watch watch = view.fit().wide() ? Watch.USUAL.withMargin(WIDE) : Watch.USUAL;
    int layer = view.page() == Page.UNITS ? view.units().layerOf(model.config()) : 0;
    return watch.units(model.entry().id(), layer);
  }

  /** The model, and the order for what it needs. */
  static Update updated(Model model) {
    return Update.of(model).ordering(new Order.See(of(model)));
  }

  /** With that order too, where another key than one for it has made it needed. */
  static Update following(Model before, Update update) {
    Watch needed = of(update.model());
    Effect order = new Effect.Send(new Order.See(needed));
    return needed.equals(of(before)) || update.effects().contains(order)
        ? update
        : update.and(order);
  }
}
