package overfit.train.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

  /** The epochs of the past that are looked at in one call: about every fourth of the path. */
  private static final int MOST_LOOKS = 17;

  private final Look<T> look;
  private final Map<Moment, T> seen = new HashMap<>();
  private volatile boolean complete;

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
   * Passes on what is known of the past, the latest state last. What is missing is looked at in
   * several calls, so that the present is not waited for: first some of it, spread evenly.
   */
  void follow(InspectedRun inspected, Findings findings, Consumer<List<T>> taker) {
    List<Moment> past = past(inspected);
    seen.keySet().retainAll(past);
    T present = look.at(inspected.run(), findings::wanted);
    List<Moment> missing = missing(past);
    for (int i = 0; i < missing.size() && i < MOST_LOOKS && findings.wanted(); i++) {
      T state = look.at(inspected.run().keptAt(missing.get(i).epoch()), findings::wanted);
      if (findings.wanted()) {
        seen.put(missing.get(i), state);
      }
    }
    complete = missing.size() <= MOST_LOOKS;
    if (findings.wanted()) {
      taker.accept(known(past, present));
    }
  }

  /** Whether the last call left nothing for the next; may be asked on any thread. */
  boolean isComplete() {
    return complete;
  }

  private static List<Moment> past(InspectedRun inspected) {
    RunSpec start = inspected.run().start();
    return inspected.path().stream()
        .limit(inspected.path().size() - 1L)
        .map(weights -> new Moment(start, weights.epoch()))
        .toList();
  }

  /** What has not been seen, in the order in which it is looked at. */
  private List<Moment> missing(List<Moment> past) {
    Set<Moment> missing = new LinkedHashSet<>();
    for (int stride = COARSE; stride > 0; stride /= 2) {
      for (int i = 0; i < past.size(); i += stride) {
        missing.add(past.get(i));
      }
    }
    missing.removeAll(seen.keySet());
    return List.copyOf(missing);
  }

  private List<T> known(List<Moment> past, T present) {
    return new ArrayList<>(
        Stream.concat(past.stream().map(seen::get).filter(Objects::nonNull), Stream.of(present))
            .toList());
  }
}
