package overfit.tui.fit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import overfit.data.PointList;
import overfit.tui.model.Crosshair;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/** What keys do to single samples: to the one at the crosshair, or to the one in hand. */
public final class SampleActions {

  static final String UNMOVED = "the point is where it was";

  private static final String GONE = "the point is gone: the samples were changed meanwhile";

  private SampleActions() {}

  /** Adds a point, or takes one up, or puts it down. */
  public static Update point(Model model) {
    return edit(
        model,
        (at, points) -> {
          if (at.taken().isPresent()) {
            return putDown(model, at, points);
          }
          OptionalInt near = near(model, at, points);
          return near.isPresent() ? takeUp(model, near.getAsInt(), points) : add(model, at, points);
        });
  }

  public static Update remove(Model model) {
    return edit(
        model,
        (at, points) -> {
          if (at.taken().isPresent() && !at.taken().get().isIn(points)) {
            return Update.of(with(model, at.released())).saying(GONE);
          }
          OptionalInt held =
              at.taken().map(taken -> OptionalInt.of(taken.index())).orElse(OptionalInt.empty());
          OptionalInt index = held.isPresent() ? held : near(model, at, points);
          return index.isPresent()
              ? remove(with(model, at.released()), index.getAsInt(), points)
              : Update.of(model).saying("no point here: . and , go to the next one");
        });
  }

  /** Where there is no crosshair yet, that appears instead. */
  private static Update edit(Model model, BiFunction<Crosshair, PointList, Update> change) {
    Optional<Crosshair> at = model.view().fit().crosshair();
    if (model.selected().isEmpty() || at.isEmpty()) {
      return FitActions.move(model, 0, 0);
    }
    Optional<PointList> points = SamplePoints.of(model);
    return points.isEmpty() || model.inPast()
        ? SamplePoints.refused(model)
        : change.apply(at.get(), points.get());
  }

  private static Update takeUp(Model model, int i, PointList points) {
    return Update.of(with(model, Crosshair.taking(i, points)))
        .saying("point in hand: hjkl move it, Enter puts it down, Esc puts it back");
  }

  private static Update putDown(Model model, Crosshair at, PointList points) {
    Crosshair.Taken taken = at.taken().orElseThrow();
    Model released = with(model, at.released());
    if (!taken.isIn(points)) {
      return Update.of(released).saying(GONE);
    }
    if (at.x() == taken.x() && at.y() == taken.y()) {
      return Update.of(released).saying(UNMOVED);
    }
    return PointList.allows(at.x(), at.y())
        ? SamplePoints.set(
            released, points.with(taken.index(), at.x(), at.y()), "point moved to " + place(at))
        : tooFar(model, at);
  }

  private static Update add(Model model, Crosshair at, PointList points) {
    if (points.count() == PointList.MOST) {
      return Update.of(model).saying("there cannot be more than " + points);
    }
    if (!PointList.allows(at.x(), at.y())) {
      return tooFar(model, at);
    }
    PointList next = points.plus(at.x(), at.y());
    return SamplePoints.set(model, next, "point " + place(at) + " added");
  }

  private static Update remove(Model model, int i, PointList points) {
    if (points.count() == 1) {
      return Update.of(model).saying("the last point stays");
    }
    String place = CrosshairReadout.place(points.x(i), points.y(i));
    return SamplePoints.set(model, points.without(i), "point " + place + " removed");
  }

  private static OptionalInt near(Model model, Crosshair at, PointList points) {
    FitAxes axes = FitAxes.of(model.selected().orElseThrow(), model.view().fit());
    return SamplePoints.at(at, SamplePoints.arrays(points), axes);
  }

  private static Update tooFar(Model model, Crosshair at) {
    return Update.of(model)
        .saying("expected a point with x within 1e6 and y within 1e30, found " + place(at));
  }

  private static String place(Crosshair at) {
    return CrosshairReadout.place(at.x(), at.y());
  }

  private static Model with(Model model, Crosshair at) {
    return FitActions.with(model, model.view().fit().withCrosshair(at));
  }
}
