package overfit.train;

import overfit.config.Config;
import overfit.config.RunSpec;
import overfit.config.Settings;
import overfit.data.Samples;
import overfit.math.RandomStream;
import overfit.train.history.Points;

/**
 * The points that a run trains and tests on at an epoch.
 *
 * @param trained in the units of the user
 * @param heldOut in the units of the user; without points if none are held out
 * @param samples those to train on, in the units of training, as float32 numbers
 * @param heldOutSamples those held out, in the units of training, as float32 numbers
 */
public record RunPoints(Points trained, Points heldOut, Points samples, Points heldOutSamples) {

  /** After so many epochs, with the edits up to then. */
  public static RunPoints at(long epoch, RunSpec spec) {
    Config start = spec.config();
    Samples drawn = new RunParts(start).drawn(new RandomStream(start.get(Settings.SEED)));
    Config now = new EditLog(start, spec.edits()).at(epoch);
    RunData data = RunData.of(start, drawn).with(now);
    return new RunPoints(
        data.trained(),
        data.heldOut(),
        points(data.samples()),
        data.heldOutSamples().map(RunPoints::points).orElse(Points.NONE));
  }

  private static Points points(Samples samples) {
    return new Points(samples.x().getColumn(0), samples.y().getColumn(0));
  }
}
