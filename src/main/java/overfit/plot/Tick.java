package overfit.plot;

/** A marked place on an axis: a value, and how it is written. */
record Tick(double at, String label) {}
