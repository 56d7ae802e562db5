package overfit.layers.tui.loss;

/** A part of a pane that another pane uses. */
public final class Wall {}
