package overfit.tui.fit;

import java.util.Optional;
import java.util.OptionalInt;
import overfit.train.RunSnapshot;
import overfit.train.history.Points;
import overfit.tui.model.Crosshair;
import overfit.tui.model.FitView;
import overfit.tui.model.Model;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.Update;

/** Actions of the fit pane; those on single samples are in {@link SampleActions}. */
public final class FitActions {

  private FitActions() {}

  public static Update residuals(Model model) {
    FitView fit = model.view().fit();
    return Update.of(with(model, fit.withResiduals(!fit.residuals())));
  }

  /** The band over the next of what can differ between fits; after the last, none. */
  public static Update uncertainty(Model model) {
    FitView fit = model.view().fit().withNextUncertainty(model);
    return SnapshotNeeds.updated(with(model, fit))
        .saying(fit.uncertainty().variation().isEmpty() ? "no band" : "");
  }

  /** Shows the parts of the error in place of the fits, or these again. */
  public static Update errorParts(Model model) {
    FitView fit = model.view().fit();
    if (fit.uncertainty().variation().isEmpty()) {
      return Update.of(model).saying("no band; V chooses one");
    }
    if (!model.config().targetKnown()) {
      return Update.of(model).saying("the true function is unknown, and so are bias and variance");
    }
    return Update.of(with(model, fit.withErrorParts(!fit.uncertainty().parts())));
  }

  /** Keeps the fit that is shown as a ghost; removes it if it is kept already. */
  public static Update ghost(Model model) {
    return model
        .selected()
        .map(run -> ghost(model, run))
        .orElseGet(() -> Update.of(model).saying(model.entry().name() + " has no fit yet"));
  }

  private static Update ghost(Model model, RunSnapshot run) {
    if (!model.showsVisited()) {
      return Update.of(with(model, model.view().fit().withGhostDue(model)));
    }
    return Update.of(model.withGhost(run));
  }

  /** Toggles extrapolation, and requests snapshots with fits on the wider range. */
  public static Update extrapolate(Model model) {
    return extrapolate(model, !model.view().fit().wide());
  }

  /** Zooms out to the extrapolation of the fits, or back to the range of the samples. */
  public static Update extrapolate(Model model, boolean wide) {
    FitView fit = model.view().fit();
    return fit.wide() == wide
        ? Update.of(model)
        : SnapshotNeeds.updated(with(model, fit.withWide(wide)));
  }

  /** Moves the crosshair; without one, puts it on the selected fit. */
  public static Update move(Model model, int right, int up) {
    Optional<RunSnapshot> front = model.selected();
    if (front.isEmpty()) {
      return Update.of(model);
    }
    FitView fit = model.view().fit();
    CrosshairSteps steps = new CrosshairSteps(FitAxes.of(front.get(), fit));
    Crosshair next =
        fit.crosshair()
            .map(at -> steps.moved(at, right, up))
            .orElseGet(() -> steps.middle(front.get().fit()));
    return Update.of(with(model, fit.withCrosshair(next)));
  }

  /** Moves the crosshair, with the sample it holds, to a place, rounded as its steps are. */
  public static Update point(Model model, RunSnapshot front, Crosshair place) {
    FitView fit = model.view().fit();
    Crosshair round = new CrosshairSteps(FitAxes.of(front, fit)).nearest(place);
    Crosshair next = fit.crosshair().map(at -> at.movedTo(round.x(), round.y())).orElse(round);
    return Update.of(with(model, fit.withCrosshair(next)));
  }

  /** Moves the crosshair to the next sample on one side. */
  public static Update jump(Model model, int direction) {
    Optional<Crosshair> at = model.view().fit().crosshair();
    if (model.selected().isEmpty() || at.isEmpty()) {
      return move(model, 0, 0);
    }
    if (at.get().held().isPresent()) {
      return Update.of(model).saying("press Enter to drop the point first");
    }
    RunSnapshot front = model.selected().get();
    Points samples = SampleSets.all(front);
    OptionalInt next = SamplePoints.beside(at.get(), samples, direction);
    if (next.isEmpty()) {
      return Update.of(model).saying("no more points to the " + (direction > 0 ? "right" : "left"));
    }
    double x = samples.x()[next.getAsInt()];
    double y = samples.y()[next.getAsInt()];
    return Update.of(with(model, model.view().fit().withCrosshair(Crosshair.at(x, y))));
  }

  /** Puts a held sample back; otherwise removes the crosshair. */
  public static Update reset(Model model) {
    FitView fit = model.view().fit();
    Optional<Crosshair.Held> held = fit.crosshair().flatMap(Crosshair::held);
    if (held.isEmpty()) {
      return Update.of(with(model, fit.withoutCrosshair()));
    }
    Crosshair before = Crosshair.at(held.get().x(), held.get().y());
    return Update.of(with(model, fit.withCrosshair(before))).saying(SampleActions.UNMOVED);
  }

  /** Resamples the noise of the samples; the networks continue training. */
  public static Update noise(Model model) {
    Optional<SampleSets> points = SamplePoints.of(model);
    if (points.isEmpty() || model.inPast()) {
      return SamplePoints.refused(model);
    }
    if (model.config().targetKnown() && model.config().hasOwnData()) {
      return Update.of(model).saying("cannot resample the noise: the points are your own");
    }
    FitView fit = model.view().fit();
    FitView next = fit.withNoises(fit.noises() + 1);
    return NoiseRedraw.over(points.get(), model.config(), next.noises())
        .map(drawn -> SamplePoints.set(with(model, next), drawn, "new noise"))
        .orElseGet(
            () ->
                Update.of(model).saying("cannot resample the noise: the true function is unknown"));
  }

  static Model with(Model model, FitView fit) {
    return model.withView(model.view().withFit(fit));
  }
}
