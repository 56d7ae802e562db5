package overfit.train.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Weights;

/** A run at past epochs. Between those at which it was kept, it is trained again. */
final class Replay {

  private Optional<Run> last = Optional.empty();
  private int steps;

  /**
   * The run at a past epoch, which may only be looked at.
   *
   * @param most the number of epochs that are trained again in this call; if it is not enough,
   *     there is no run, and the next call goes on from there
   */
  Optional<Run> at(InspectedRun inspected, long epoch, int most, BooleanSupplier wanted) {
    long kept = kept(inspected.path(), epoch);
    if (kept == epoch) {
      return Optional.of(inspected.run().copies().keptAt(epoch));
    }
    Run run =
        last.filter(each -> each.epoch() >= kept && each.epoch() <= epoch)
            .orElseGet(() -> inspected.run().copies().keptAt(kept));
    last = Optional.of(run);
    for (int i = 0; i < most && run.epoch() < epoch && wanted.getAsBoolean(); i++) {
      run.step();
      steps++;
    }
    return last.filter(each -> each.epoch() == epoch);
  }

  private static long kept(List<Weights> path, long epoch) {
    return path.stream().mapToLong(Weights::epoch).filter(at -> at <= epoch).max().orElse(0);
  }

  /** The number of epochs that were trained again in all calls. */
  int steps() {
    return steps;
  }
}
