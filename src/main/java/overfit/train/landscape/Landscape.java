package overfit.train.landscape;

/** A part of the loss landscape: losses on the training samples, in evaluation mode. */
public sealed interface Landscape permits LossLine, LossPlane, NoLandscape {

  LandscapeKind kind();

  /** Whether all points are computed, and not only every n-th. */
  boolean whole();
}
