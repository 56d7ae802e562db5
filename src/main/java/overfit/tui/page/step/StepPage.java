package overfit.tui.page.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import overfit.screen.Rect;
import overfit.screen.Role;
import overfit.screen.Style;
import overfit.screen.Surface;
import overfit.train.Inspection;
import overfit.train.NextUpdate;
import overfit.train.step.ErrorCurve;
import overfit.train.step.ErrorCurveInspection;
import overfit.train.step.NextStep;
import overfit.train.step.ParameterNames;
import overfit.train.step.StepInspection;
import overfit.tui.model.Model;
import overfit.tui.model.StepStage;
import overfit.tui.model.StepView;
import overfit.tui.page.MissingFinding;
import overfit.tui.page.PageHeader;
import overfit.tui.widget.Label;
import overfit.tui.widget.Look;
import overfit.tui.widget.TextLine;

/**
 * The next step of the selected run in numbers, stage by stage, and the check of its gradient:
 * beside it on a wide screen, otherwise as the last stage.
 */
public final class StepPage {

  private final Model model;
  private final StepView view;
  private final Look look;

  public StepPage(Model model, Look look) {
    this.model = model;
    view = model.view().step();
    this.look = look;
  }

  public void draw(Surface page) {
    Optional<NextStep> step = finding(NextStep.class);
    String about = step.map(StepPage::about).orElse(model.entry().name());
    Surface below = PageHeader.draw(look, page, "Step", model.notice(), about);
    boolean beside = StepView.hasCheckBeside(page.width());
    drawStages(below, beside);
    Surface content = rest(below, 0, below.width());
    int left = beside ? below.width() - StepView.CHECK_WIDTH : below.width();
    if (beside) {
      drawCheck(rest(below, left, StepView.CHECK_WIDTH));
    }
    if (!beside && view.stage() == StepStage.CHECK) {
      drawCheck(content);
    } else if (step.isPresent()) {
      drawStep(rest(below, 0, left), step.get());
    } else {
      missing(content, StepInspection.class);
    }
  }

  private static Surface rest(Surface below, int x, int width) {
    return below.region(new Rect(x, 1, width, below.height() - 1));
  }

  private <T> Optional<T> finding(Class<T> kind) {
    return model.snapshot().flatMap(snapshot -> snapshot.finding(kind));
  }

  private static String about(NextStep step) {
    NextUpdate update = step.update();
    String batch = update.batches() == 1 ? "" : ", batch 1 of " + update.batches();
    String units = step.standardized() ? ", standardized" : "";
    return step.run()
        + ", the step after "
        + step.epoch()
        + batch
        + ", "
        + update.samples()
        + " samples"
        + units;
  }

  /** The stages in their order, with the one that is shown. */
  private void drawStages(Surface surface, boolean beside) {
    List<Label> labels = new ArrayList<>();
    for (StepStage stage : StepStage.values()) {
      boolean current = stage == shown(beside);
      Style style = current ? Style.of(Role.FOCUS).withBold() : Style.DIM;
      String word = current ? look.glyphs().pointer() + stage.title() : " " + stage.title();
      if (!beside || stage != StepStage.CHECK) {
        labels.add(Label.of(word, style));
      }
    }
    Label.row(surface, 0, 0, surface.width(), 2, labels);
  }

  private StepStage shown(boolean beside) {
    return beside && view.stage() == StepStage.CHECK ? StepStage.UPDATE : view.stage();
  }

  private void drawStep(Surface surface, NextStep step) {
    int parameter = new ParameterNames(step.update().layout()).positionOrFirst(view.parameter());
    StepStage stage = view.stage() == StepStage.CHECK ? StepStage.UPDATE : view.stage();
    List<TextLine> lines =
        new StepText(step, parameter, look.glyphs())
            .screen(stage, view.sample(), surface.width(), surface.height());
    TextLine.draw(surface, look, lines);
  }

  private void drawCheck(Surface surface) {
    Optional<ErrorCurve> curve = finding(ErrorCurve.class);
    if (curve.isPresent()) {
      new CheckChart(look, curve.get(), view.h()).draw(surface);
    } else {
      missing(surface, ErrorCurveInspection.class);
    }
  }

  private void missing(Surface surface, Class<? extends Inspection> kind) {
    MissingFinding.draw(surface, look, 0, model.failure(kind), "computing");
  }
}
