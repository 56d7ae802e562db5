package overfit.tui.model;

import java.util.ArrayList;
import java.util.List;
import overfit.config.RunSpec;
import overfit.lesson.facts.ConditionInspection;
import overfit.train.DegreesInspection;
import overfit.train.Inspection;
import overfit.train.Order;
import overfit.train.SnapshotRequest;
import overfit.train.layers.LayersInspection;
import overfit.train.layers.SharpnessInspection;
import overfit.train.step.ErrorCurveInspection;
import overfit.train.step.StepInspection;
import overfit.train.uncertainty.EnsembleInspection;

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
    return request.units(model.entry().id(), layer).withInspections(inspections(model));
  }

  /** What the page, the overlay and the lesson ask for beyond the usual. */
  private static List<Inspection> inspections(Model model) {
    List<Inspection> all = new ArrayList<>(pageInspections(model));
    model.overlay().ifPresent(over -> all.addAll(over.inspections()));
    List<RunSpec> runs = model.runs().entries().stream().map(RunEntry::spec).toList();
    model
        .lesson()
        .map(lesson -> lesson.judged(runs))
        .filter(judged -> !judged.isEmpty())
        .ifPresent(judged -> all.add(new ConditionInspection(judged)));
    return List.copyOf(all);
  }

  private static List<Inspection> pageInspections(Model model) {
    View view = model.view();
    return switch (view.page()) {
      case COCKPIT -> band(model);
      case DEGREES -> List.of(new DegreesInspection());
      case LANDSCAPE ->
          view.landscape().inspection(model).stream().<Inspection>map(each -> each).toList();
      case STEP -> step(view);
      case LAYERS -> List.of(new LayersInspection(), new SharpnessInspection());
      case MULTIPLES, UNITS, SCORES, SWEEP -> List.of();
    };
  }

  private static List<Inspection> band(Model model) {
    UncertaintyView band = model.view().fit().uncertainty();
    return band.run() == model.entry().id()
            && model.selected().filter(UncertaintyView::hasBand).isPresent()
        ? band.variation().stream()
            .<Inspection>map(
                over -> new EnsembleInspection(over, model.entry().settings(), band.epoch()))
            .toList()
        : List.of();
  }

  private static List<Inspection> step(View view) {
    StepView step = view.step();
    boolean checks =
        step.stage() == StepStage.CHECK || StepView.hasCheckBeside(view.size().width());
    Inspection update = new StepInspection();
    return checks ? List.of(update, new ErrorCurveInspection(step.parameter())) : List.of(update);
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
