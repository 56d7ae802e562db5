package overfit.tui;

/**
 * How the hidden units are looked at.
 *
 * @param layer which hidden layer, counted from 1
 */
record UnitView(int layer) {

  static final UnitView INITIAL = new UnitView(1);
}
