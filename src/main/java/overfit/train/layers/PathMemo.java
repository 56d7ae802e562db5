package overfit.train.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import overfit.config.RunSpec;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Run;

/** Looks at a run along its path, and remembers what it has seen of the past. */
final class PathMemo<T> {

  /** At first every sixteenth epoch of the path is looked at. */
  private static final int COARSE = 16;

  private final Look<T> look;
  private final Map<Moment, T> seen = new HashMap<>();

  /** Runs with the same initial settings and edits are in the same state at an epoch. */
  private record Moment(RunSpec start, long epoch) {}

  /** Looks at a run that belongs to it. */
  interface Look<T> {
    /**
     * @param wanted asked now and then; if it is false, the result is not used
     */
    T at(Run run, BooleanSupplier wanted);
  }

  PathMemo(Look<T> look) {
    this.look = look;
  }

  /**
   * Passes on what is known of the past, the latest state last: several times, finer each time, if
   * much of it has to be computed.
   */
  void follow(InspectedRun inspected, Findings findings, Consumer<List<T>> taker) {
    List<Moment> past = past(inspected);
    seen.keySet().retainAll(past);
    T present = look.at(inspected.run(), findings::wanted);
    if (findings.wanted()) {
      taker.accept(known(past, present));
    }
    for (int stride = COARSE; stride > 0; stride /= 2) {
      if (complete(inspected.run(), past, stride, findings)) {
        taker.accept(known(past, present));
      }
    }
  }

  private static List<Moment> past(InspectedRun inspected) {
    RunSpec start = inspected.run().start();
    return inspected.path().stream()
        .limit(inspected.path().size() - 1L)
        .map(weights -> new Moment(start, weights.epoch()))
        .toList();
  }

  /** Looks at what has not been seen; whether there was something, and all of it was wanted. */
  private boolean complete(Run run, List<Moment> past, int stride, Findings findings) {
    boolean found = false;
    for (int i = 0; i < past.size(); i += stride) {
      if (!seen.containsKey(past.get(i))) {
        T state = look.at(run.keptAt(past.get(i).epoch()), findings::wanted);
        if (!findings.wanted()) {
          return false;
        }
        seen.put(past.get(i), state);
        found = true;
      }
    }
    return found;
  }

  private List<T> known(List<Moment> past, T present) {
    return new ArrayList<>(
        Stream.concat(past.stream().map(seen::get).filter(Objects::nonNull), Stream.of(present))
            .toList());
  }
}
