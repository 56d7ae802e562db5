package overfit.train;

import java.util.List;

/**
 * The content of snapshots.
 *
 * @param run the id of the selected run
 * @param layer its hidden layer, counted from 1, whose units are included; 0 for none
 * @param margin how far fits extend beyond the samples on both sides, relative to their range
 * @param inspections what is computed beside training
 */
public record SnapshotRequest(int run, int layer, double margin, List<Inspection> inspections) {

  /** No units; with samples on [-3, 3], fits extend slightly beyond ±π. */
  public static final SnapshotRequest USUAL = new SnapshotRequest(0, 0, 0.05, List.of());

  /** The same request, with the units of a layer of a run. */
  public SnapshotRequest units(int ofRun, int ofLayer) {
    return new SnapshotRequest(ofRun, ofLayer, margin, inspections);
  }

  public SnapshotRequest withMargin(double next) {
    return new SnapshotRequest(run, layer, next, inspections);
  }

  public SnapshotRequest withInspections(List<Inspection> next) {
    return new SnapshotRequest(run, layer, margin, next);
  }
}
