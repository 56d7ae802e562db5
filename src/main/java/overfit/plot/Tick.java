package overfit.plot;

/** A tick of an axis: a value and its label. */
record Tick(double at, String label) {}
