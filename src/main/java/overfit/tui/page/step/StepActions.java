package overfit.tui.page.step;

import java.util.function.UnaryOperator;
import overfit.config.Settings;
import overfit.file.InputException;
import overfit.nn.PassRecorder;
import overfit.train.step.ParameterNames;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.SnapshotNeeds;
import overfit.tui.model.StepStage;
import overfit.tui.model.StepView;
import overfit.tui.model.Update;

/** Actions of the page of the step. */
public final class StepActions {

  private StepActions() {}

  /** Shows the next stage of the step, or an earlier one. */
  public static Update stage(Model model, int by) {
    return with(
        model,
        view -> {
          int last = StepStage.values().length - 1;
          int next = Math.max(0, Math.min(last, view.stage().ordinal() + by));
          return view.withStage(StepStage.values()[next]);
        });
  }

  /** Follows the next parameter, or an earlier one. */
  public static Update parameter(Model model, int by) {
    ParameterNames names = ParameterNames.of(model.config());
    return with(model, view -> view.withParameter(names.next(view.parameter(), by)));
  }

  /**
   * Follows the first parameter of the next matrix of weights or biases, or of an earlier one. A
   * straight line has one parameter in each, so there it scrolls the samples.
   */
  public static Update matrix(Model model, int by) {
    if (isStraightLine(model)) {
      return sample(model, by);
    }
    ParameterNames names = ParameterNames.of(model.config());
    return with(model, view -> view.withParameter(names.nextMatrix(view.parameter(), by)));
  }

  private static boolean isStraightLine(Model model) {
    return model.config().get(Settings.HIDDEN).isEmpty();
  }

  private static Update sample(Model model, int by) {
    int count = model.selected().map(run -> run.data().count()).orElse(0);
    int last = Math.max(0, Math.min(PassRecorder.KEPT, count) - 1);
    return with(model, view -> view.withSample(Math.max(0, Math.min(last, view.sample() + by))));
  }

  /** Makes the step of the difference ten times smaller, or larger. */
  public static Update decade(Model model, int by) {
    return with(model, view -> view.withDecade(view.decade() + by));
  }

  /**
   * Follows the parameter with a name, on the page of the step. Throws {@link InputException} if
   * the selected run has none.
   */
  public static Update follow(Model model, String name) {
    ParameterNames names = ParameterNames.of(model.config());
    String found = names.name(names.position(name));
    Model shown = model.withView(model.view().withPage(Page.STEP));
    return with(shown, view -> view.withParameter(found));
  }

  private static Update with(Model model, UnaryOperator<StepView> change) {
    StepView next = change.apply(model.view().step());
    return SnapshotNeeds.updated(model.withView(model.view().withStep(next)));
  }
}
