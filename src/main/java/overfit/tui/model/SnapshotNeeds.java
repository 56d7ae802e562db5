package overfit.tui.model;

import overfit.train.Order;
import overfit.train.SnapshotRequest;

/** What snapshots must have so that what is looked at can be drawn. */
public final class SnapshotNeeds {

  /** So wide a picture is half samples and half what the networks guess. */
  private static final double WIDE = 0.5;

  private SnapshotNeeds() {}

  public static SnapshotRequest of(Model model) {
    View view = model.view();
    SnapshotRequest request =
        view.fit().wide() ? SnapshotRequest.USUAL.withMargin(WIDE) : SnapshotRequest.USUAL;
    int layer = view.page() == Page.UNITS ? view.units().layerOf(model.config()) : 0;
    return request.units(model.entry().id(), layer);
  }

  /** The model, and the order for what it needs. */
  public static Update updated(Model model) {
    return Update.of(model).ordering(new Order.See(of(model)));
  }

  /** With that order too, where another key than one for it has made it needed. */
  public static Update following(Model before, Update update) {
    SnapshotRequest needed = of(update.model());
    Effect order = new Effect.Send(new Order.See(needed));
    return needed.equals(of(before)) || update.effects().contains(order)
        ? update
        : update.and(order);
  }
}
