package overfit.layers.attic;

/** A class of a package that nobody put in the table. */
public final class Forgotten {}
