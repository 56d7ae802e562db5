package overfit.train;

/**
 * What snapshots are wanted to have beside the usual.
 *
 * @param run the id of the run that is looked at
 * @param layer which hidden layer of it, counted from 1, whose units are; 0 for none
 * @param margin how far fits go beyond the samples on both sides, as a share of their range
 */
public record SnapshotRequest(int run, int layer, double margin) {

  /** With samples on [-3, 3] fits go just beyond ±π. */
  public static final SnapshotRequest USUAL = new SnapshotRequest(0, 0, 0.05);

  /** The units of that layer of a run. */
  public SnapshotRequest units(int ofRun, int ofLayer) {
    return new SnapshotRequest(ofRun, ofLayer, margin);
  }

  public SnapshotRequest withMargin(double next) {
    return new SnapshotRequest(run, layer, next);
  }
}
