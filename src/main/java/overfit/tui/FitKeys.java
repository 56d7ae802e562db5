package overfit.tui;

import java.util.Optional;
import java.util.OptionalInt;
import overfit.config.DataFile;
import overfit.config.Overrides;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.file.InputException;
import overfit.train.RunSnapshot;

/** What keys do to the fit pane. What they do to single points is in {@link PointKeys}. */
final class FitKeys {

  private FitKeys() {}

  static Update residuals(Model model) {
    FitView fit = model.view().fit();
    return Update.of(with(model, fit.withResiduals(!fit.residuals())));
  }

  /** Snapshots bring fits that go so far. */
  static Update extrapolate(Model model) {
    FitView fit = model.view().fit();
    return Watching.updated(with(model, fit.withWide(!fit.wide())));
  }

  /** The first time the crosshair appears, on the selected fit. */
  static Update move(Model model, int right, int up) {
    Optional<RunSnapshot> front = model.selected();
    if (front.isEmpty()) {
      return Update.of(model);
    }
    FitView fit = model.view().fit();
    FitSteps steps = new FitSteps(FitAxes.of(front.get(), fit));
    Crosshair next =
        fit.crosshair()
            .map(at -> steps.moved(at, right, up))
            .orElseGet(() -> steps.middle(front.get().fit()));
    return Update.of(with(model, fit.withCrosshair(next)));
  }

  /** To the next sample on one side. */
  static Update jump(Model model, int direction) {
    Optional<Crosshair> at = model.view().fit().crosshair();
    if (model.selected().isEmpty() || at.isEmpty()) {
      return move(model, 0, 0);
    }
    if (at.get().taken().isPresent()) {
      return Update.of(model).saying("Enter puts the point down first");
    }
    RunSnapshot front = model.selected().get();
    OptionalInt next = FitPoints.beside(at.get(), front.data(), direction);
    if (next.isEmpty()) {
      return Update.of(model).saying("no point further " + (direction > 0 ? "right" : "left"));
    }
    double x = front.data().x()[next.getAsInt()];
    double y = front.data().y()[next.getAsInt()];
    return Update.of(with(model, model.view().fit().withCrosshair(Crosshair.at(x, y))));
  }

  /** Puts back what is in hand; otherwise the crosshair goes away. */
  static Update reset(Model model) {
    FitView fit = model.view().fit();
    Optional<Crosshair.Taken> taken = fit.crosshair().flatMap(Crosshair::taken);
    if (taken.isEmpty()) {
      return Update.of(with(model, fit.withoutCrosshair()));
    }
    Crosshair before = Crosshair.at(taken.get().x(), taken.get().y());
    return Update.of(with(model, fit.withCrosshair(before))).saying(PointKeys.UNMOVED);
  }

  /** Other noise on the samples; the networks go on. */
  static Update noise(Model model) {
    Optional<PointList> points = FitPoints.of(model);
    if (points.isEmpty() || model.inPast()) {
      return FitPoints.refused(model);
    }
    FitView fit = model.view().fit();
    FitView next = fit.withNoises(fit.noises() + 1);
    return NewNoise.over(points.get(), model.config(), next.noises())
        .map(drawn -> FitPoints.set(with(model, next), drawn, "new noise over the same x"))
        .orElseGet(() -> Update.of(model).saying("no true function is known to add new noise to"));
  }

  /** The points of a file, for all runs; where it cannot be read, that is said. */
  static Update open(Model model, String file) {
    if (model.inPast()) {
      return FitPoints.refused(model);
    }
    try {
      Overrides data = DataFile.read(file);
      Plan plan =
          model.plan().with(entry -> entry.withSettings(entry.settings().with(data).checked()));
      FitView fit = model.view().fit().withoutCrosshair();
      return Update.planning(with(model, fit), plan)
          .saying(
              file + ": " + plan.get(0).settings().get(Settings.POINTS) + ", all runs start again");
    } catch (InputException e) {
      return Update.of(model).saying(e.getMessage());
    }
  }

  static Model with(Model model, FitView fit) {
    return model.withView(model.view().withFit(fit));
  }
}
