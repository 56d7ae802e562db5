package overfit.tui.model;

/** The state of the page of the step explained. */
public record StepView() {

  static final StepView INITIAL = new StepView();
}
