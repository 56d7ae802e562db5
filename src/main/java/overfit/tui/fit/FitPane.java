package overfit.tui.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.screen.Role;
import overfit.screen.Size;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.InspectionFailure;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;
import overfit.train.uncertainty.Ensemble;
import overfit.train.uncertainty.EnsembleInspection;
import overfit.train.uncertainty.EnsemblePlan;
import overfit.train.verdict.Advice;
import overfit.tui.model.Crosshair;
import overfit.tui.model.FitView;
import overfit.tui.model.Model;
import overfit.tui.model.Pane;
import overfit.tui.model.PlottedRun;
import overfit.tui.model.RunAdvice;
import overfit.tui.model.UncertaintyView;
import overfit.tui.widget.Border;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.PaneContent;

/** The fit pane; in its lower edge the values at the crosshair, or else the verdict. */
public final class FitPane implements PaneContent {

  private final Look look;
  private final RunSnapshot front;
  private final Size size;
  private final FitChart chart;
  private final boolean cursor;
  private final VerdictLine verdict;
  private final FitView view;
  private final Optional<Ensemble> ensemble;
  private final Optional<InspectionFailure> failure;
  private final Optional<ErrorChart> errors;

  /**
   * @param front the selected run
   * @param size the size inside the border
   */
  public FitPane(Model model, Look look, RunSnapshot front, Size size) {
    this.look = look;
    this.front = front;
    this.size = size;
    this.view = model.view().fit();
    this.ensemble = view.uncertainty().ensemble(model, front);
    this.failure = model.failure(EnsembleInspection.class);
    this.chart = new FitChart(look, model.plotted(), front, view, band(model));
    this.errors =
        ensemble
            .filter(known -> view.uncertainty().parts() && known.parts().isPresent())
            .map(known -> new ErrorChart(look, FitAxes.of(front, view).across(), known));
    this.verdict = verdict(model, look, front);
    this.cursor = model.view().focus() == Pane.FIT && model.overlay().isEmpty();
  }

  private Optional<EnsembleBand> band(Model model) {
    int colour =
        model.plotted().stream()
            .filter(PlottedRun::selected)
            .mapToInt(PlottedRun::colour)
            .findFirst()
            .orElse(0);
    return ensemble.filter(Ensemble::hasBand).map(known -> new EnsembleBand(look, known, colour));
  }

  private static VerdictLine verdict(Model model, Look look, RunSnapshot front) {
    List<Advice> untried =
        RunAdvice.of(model, model.entry()).map(RunAdvice::untried).orElse(List.of());
    boolean next = RunAdvice.of(model).filter(RunAdvice::isOnSelected).isPresent();
    String name = model.runs().size() > 1 ? front.name() : "";
    return new VerdictLine(name, front.scores(), untried, next, look);
  }

  @Override
  public String title() {
    return errors.isPresent() ? "Squared error" : "Fit";
  }

  @Override
  public List<Label> legend() {
    return errors.map(ErrorChart::legend).orElseGet(() -> chart.legend(size));
  }

  @Override
  public void draw(Surface inside) {
    if (errors.isPresent()) {
      errors.get().draw(inside);
    } else if (cursor) {
      chart.drawWithCursor(inside);
    } else {
      chart.draw(inside);
    }
  }

  /** The place at a cell inside the border; empty beside the plot. */
  public Optional<Crosshair> at(int column, int row) {
    return chart.at(new Surface(size.width(), size.height()), column, row);
  }

  @Override
  public void drawFoot(Surface pane) {
    List<Label> readout =
        view.crosshair().isPresent() || view.uncertainty().variation().isEmpty()
            ? chart.readout()
            : bandWords(Border.footRoom(pane.width()));
    if (readout.isEmpty()) {
      int room = Border.footRoom(pane.width());
      Border.foot(pane, look, verdict.within(room));
    } else {
      Border.foot(pane, readout);
    }
  }

  private List<Label> bandWords(int room) {
    if (failure.isPresent()) {
      String none = "no band: it " + failure.get().sentence();
      return List.of(Label.of(look.cut(none, room), Style.of(Role.NOTICE)));
    }
    if (!UncertaintyView.hasBand(front)) {
      return List.of(Label.of("no band: " + front.name() + " diverged", Style.of(Role.NOTICE)));
    }
    UncertaintyView wanted = view.uncertainty();
    EnsemblePlan plan =
        EnsemblePlan.of(wanted.variation().orElseThrow(), front.start(), wanted.epoch());
    EnsembleWords words = new EnsembleWords(look, plan, ensemble);
    List<Label> labels = withHint(words.labels(" epoch "), wanted.epoch());
    return Border.footFits(labels, room) ? labels : withHint(words.labels(" "), wanted.epoch());
  }

  /** While the run trains on, also how to have a band of a later epoch. */
  private List<Label> withHint(List<Label> words, long epoch) {
    List<Label> labels = new ArrayList<>(words);
    if (front.status() == RunStatus.RUNNING && front.epoch() != epoch) {
      labels.add(1, Label.of("pause to update it", Style.DIM));
    }
    return labels;
  }
}
