package overfit.tui.model;

/** The state of the page of the layers. */
public record LayersView() {

  static final LayersView INITIAL = new LayersView();
}
