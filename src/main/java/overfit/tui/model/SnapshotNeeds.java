package overfit.tui.model;

import java.util.List;
import overfit.train.Inspection;
import overfit.train.Order;
import overfit.train.SnapshotRequest;
import overfit.train.layers.LayersInspection;
import overfit.train.layers.SharpnessInspection;

/** The request for what snapshots must contain to draw the current view. */
public final class SnapshotNeeds {

  /** The margin on each side as a share of the range: half of the plot is extrapolation. */
  private static final double WIDE = 0.5;

  private SnapshotNeeds() {}

  public static SnapshotRequest of(Model model) {
    View view = model.view();
    SnapshotRequest request =
        view.fit().wide() ? SnapshotRequest.USUAL.withMargin(WIDE) : SnapshotRequest.USUAL;
    int layer = view.page() == Page.UNITS ? view.units().layerOf(model.config()) : 0;
    return request
        .units(model.entry().id(), layer)
        .withDegrees(view.page() == Page.DEGREES)
        .withInspections(inspections(view));
  }

  /** What the page shows beyond the usual. */
  private static List<Inspection> inspections(View view) {
    return switch (view.page()) {
      case LAYERS -> List.of(new LayersInspection(), new SharpnessInspection());
      default -> List.of();
    };
  }

  /** The model, and the order for the snapshots it needs. */
  public static Update updated(Model model) {
    return Update.of(model).ordering(new Order.See(of(model)));
  }

  /** Adds that order if an update changed the needs without it. */
  public static Update following(Model before, Update update) {
    SnapshotRequest needed = of(update.model());
    Effect order = new Effect.Send(new Order.See(needed));
    return needed.equals(of(before)) || update.effects().contains(order)
        ? update
        : update.and(order);
  }
}
