package overfit.tui.model;

/** The stages of a step, in their order, and the check of its gradient. */
public enum StepStage {
  FORWARD("Forward"),
  LOSS("Loss"),
  BACKWARD("Backward"),
  UPDATE("Update"),
  CHECK("Check");

  private final String title;

  StepStage(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
