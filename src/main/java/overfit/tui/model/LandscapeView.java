package overfit.tui.model;

/** The state of the page of the loss landscape. */
public record LandscapeView() {

  static final LandscapeView INITIAL = new LandscapeView();
}
