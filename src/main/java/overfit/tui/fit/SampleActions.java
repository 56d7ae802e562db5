package overfit.tui.fit;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import overfit.data.PointList;
import overfit.tui.model.Crosshair;
import overfit.tui.model.Model;
import overfit.tui.model.Update;

/** Actions on single samples: the one at the crosshair, or the one it holds. */
public final class SampleActions {

  static final String UNMOVED = "point not moved";

  private static final String GONE = "the point is gone: the samples have changed";

  private SampleActions() {}

  /** Adds a point, or picks one up, or drops it. */
  public static Update point(Model model) {
    return edit(
        model,
        (at, points) -> {
          if (at.held().isPresent()) {
            return drop(model, at, points);
          }
          OptionalInt near = near(model, at, points);
          return near.isPresent() ? pickUp(model, near.getAsInt(), points) : add(model, at, points);
        });
  }

  public static Update remove(Model model) {
    return edit(
        model,
        (at, points) -> {
          if (at.held().isPresent() && !at.held().get().isIn(points.all())) {
            return Update.of(with(model, at.released())).saying(GONE);
          }
          OptionalInt held =
              at.held().map(sample -> OptionalInt.of(sample.index())).orElse(OptionalInt.empty());
          OptionalInt index = held.isPresent() ? held : near(model, at, points);
          return index.isPresent()
              ? remove(with(model, at.released()), index.getAsInt(), points)
              : Update.of(model).saying("no point here: . and , jump to the next one");
        });
  }

  /** Without a crosshair the key only makes it appear. */
  private static Update edit(Model model, BiFunction<Crosshair, SampleSets, Update> change) {
    Optional<Crosshair> at = model.view().fit().crosshair();
    if (model.selected().isEmpty() || at.isEmpty()) {
      return FitActions.move(model, 0, 0);
    }
    Optional<SampleSets> points = SamplePoints.of(model);
    return points.isEmpty() || model.inPast()
        ? SamplePoints.refused(model)
        : change.apply(at.get(), points.get());
  }

  private static Update pickUp(Model model, int i, SampleSets points) {
    return Update.of(with(model, Crosshair.holding(i, points.x(i), points.y(i))))
        .saying("point picked up: hjkl moves it, Enter drops it, Esc puts it back");
  }

  private static Update drop(Model model, Crosshair at, SampleSets points) {
    Crosshair.Held held = at.held().orElseThrow();
    Model released = with(model, at.released());
    if (!held.isIn(points.all())) {
      return Update.of(released).saying(GONE);
    }
    if (at.x() == held.x() && at.y() == held.y()) {
      return Update.of(released).saying(UNMOVED);
    }
    return PointList.allows(at.x(), at.y())
        ? SamplePoints.set(
            released,
            points.with(held.index(), at.x(), at.y()),
            "point moved to " + place(model, at))
        : tooFar(model, at);
  }

  private static Update add(Model model, Crosshair at, SampleSets points) {
    if (points.count() == PointList.MOST) {
      return Update.of(model).saying("at most " + points.count() + " points");
    }
    if (!PointList.allows(at.x(), at.y())) {
      return tooFar(model, at);
    }
    SampleSets next = points.plus(at.x(), at.y());
    return SamplePoints.set(model, next, "point " + place(model, at) + " added");
  }

  private static Update remove(Model model, int i, SampleSets points) {
    if (points.isLast(i)) {
      return Update.of(model).saying("the last point cannot be removed");
    }
    String place = axes(model).place(points.x(i), points.y(i));
    return SamplePoints.set(model, points.without(i), "point " + place + " removed");
  }

  private static OptionalInt near(Model model, Crosshair at, SampleSets points) {
    return SamplePoints.at(at, points.all(), axes(model));
  }

  private static Update tooFar(Model model, Crosshair at) {
    return Update.of(model)
        .failing("expected x and y from -1e15 to 1e15, found " + place(model, at));
  }

  private static String place(Model model, Crosshair at) {
    return axes(model).place(at.x(), at.y());
  }

  private static FitAxes axes(Model model) {
    return FitAxes.of(model.selected().orElseThrow(), model.view().fit());
  }

  private static Model with(Model model, Crosshair at) {
    return FitActions.with(model, model.view().fit().withCrosshair(at));
  }
}
