package overfit.tui.page.landscape;

import java.util.List;
import overfit.train.landscape.LandscapeKind;
import overfit.train.landscape.Seeds;
import overfit.tui.model.LandscapeView;
import overfit.tui.model.Model;
import overfit.tui.model.RunEntry;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;

/** Actions of the page of the loss landscape. */
public final class LandscapeActions {

  /**
   * How often the span is halved; if it were smaller, the losses would differ by rounding alone.
   */
  private static final int MOST_ZOOM = 20;

  private static final int LEAST_ZOOM = -4;

  private LandscapeActions() {}

  /** Looks at the next kind of landscape; after the last, at the first. */
  public static Update kind(Model model, int by) {
    LandscapeView view = model.view().landscape();
    List<LandscapeKind> kinds = LandscapeView.kinds(model);
    int next = Math.floorMod(kinds.indexOf(view.kind(model)) + by, kinds.size());
    return with(model, view.with(kinds.get(next)));
  }

  /** Whether there are other runs, or other directions. */
  public static boolean hasOthers(Model model) {
    LandscapeKind kind = model.view().landscape().kind(model);
    return kind == LandscapeKind.LINE || kind == LandscapeKind.RANDOM;
  }

  /** Whether a plane is looked at. */
  public static boolean hasZoom(Model model) {
    return model.view().landscape().kind(model) != LandscapeKind.LINE;
  }

  /** What there are others of, for the footer. */
  public static String others(Model model) {
    return model.view().landscape().kind(model) == LandscapeKind.LINE
        ? "other run"
        : "other directions";
  }

  /** A line to the next other run, or the next random directions. */
  public static Update other(Model model, int by) {
    LandscapeView view = model.view().landscape();
    return switch (view.kind(model)) {
      case LINE -> line(model, by);
      case RANDOM -> {
        Seeds next = view.seeds().next(by);
        yield with(model, view.with(next));
      }
      default -> Update.of(model).saying("no other runs or directions here; h l change the kind");
    };
  }

  private static Update line(Model model, int by) {
    LandscapeView view = model.view().landscape();
    List<RunEntry> others =
        model.runs().entries().stream().filter(run -> run.id() != model.entry().id()).toList();
    if (others.isEmpty()) {
      return Update.of(model).saying("a line needs two runs; a adds one");
    }
    int next = Math.floorMod(others.indexOf(view.end(model)) + by, others.size());
    return with(model, view.withOther(others.get(next).id()));
  }

  /** Looks at a smaller part of the plane around the run, or at a larger one. */
  public static Update zoom(Model model, int by) {
    LandscapeView view = model.view().landscape();
    if (!hasZoom(model)) {
      return Update.of(model).saying("only planes can be zoomed; h l look at one");
    }
    int next = Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, view.zoom() + by));
    return next == view.zoom()
        ? Update.of(model).saying("zoom is at its limit")
        : with(model, view.withZoom(next));
  }

  /** Stops what is computed, or goes on. */
  public static Update stop(Model model) {
    LandscapeView view = model.view().landscape();
    if (view.stopped()) {
      return with(model, view.withoutStop()).saying("computing again");
    }
    return with(model, view.withStop(model)).saying("stopped; Esc goes on");
  }

  private static Update with(Model model, LandscapeView next) {
    return SnapshotNeeds.updated(model.withView(model.view().withLandscape(next)));
  }
}
