package overfit.train.layers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import overfit.config.RunSpec;
import overfit.train.Findings;
import overfit.train.InspectedRun;
import overfit.train.Run;
import overfit.train.Weights;

/** Looks at a run along its path, and remembers what it has seen of the past. */
final class PathMemo<T> {

  /** At first every sixteenth epoch of the path is looked at. */
  private static final int COARSE = 16;

  /** The epochs of the past that are looked at in one call: about every fourth of the path. */
  private static final int MOST_LOOKS = 17;

  /** The epochs that are trained again in one call, to get to those that were not kept. */
  private static final int MOST_STEPS = 512;

  private final Look<T> look;
  private final LongFunction<List<Long>> between;

  /** What is known of the run at past epochs. */
  private final SortedMap<Long, T> seen = new TreeMap<>();

  private Optional<RunSpec> ofRun = Optional.empty();
  private Replay replay = new Replay();
  private volatile boolean complete;

  /** Looks at a run that belongs to it. */
  interface Look<T> {
    /**
     * @param wanted asked now and then; if it is false, the result is not used
     */
    T at(Run run, BooleanSupplier wanted);
  }

  /**
   * @param between epochs up to another that are looked at too, after those of the path
   */
  PathMemo(Look<T> look, LongFunction<List<Long>> between) {
    this.look = look;
    this.between = between;
  }

  /**
   * Passes on what is known of the past, the latest state last. What is missing is looked at in
   * several calls, so that the present is not waited for: first some of it, spread evenly.
   */
  void follow(InspectedRun inspected, Findings findings, Consumer<List<T>> taker) {
    forgetOther(inspected.run().start());
    List<Long> missing = missing(inspected);
    T present = look.at(inspected.run(), findings::wanted);
    lookBack(inspected, missing, findings);
    complete = seen.keySet().containsAll(missing);
    if (findings.wanted()) {
      List<T> states = new ArrayList<>(seen.values());
      states.add(present);
      taker.accept(states);
    }
  }

  private void lookBack(InspectedRun inspected, List<Long> epochs, Findings findings) {
    int last = replay.steps() + MOST_STEPS;
    for (long epoch : epochs.subList(0, Math.min(MOST_LOOKS, epochs.size()))) {
      Optional<Run> run = replay.at(inspected, epoch, last - replay.steps(), findings::wanted);
      if (run.isEmpty() || !findings.wanted()) {
        return;
      }
      T state = look.at(run.get(), findings::wanted);
      if (findings.wanted()) {
        seen.put(epoch, state);
      }
    }
  }

  /** Runs with the same initial settings and edits are in the same state at an epoch. */
  private void forgetOther(RunSpec start) {
    if (!ofRun.equals(Optional.of(start))) {
      ofRun = Optional.of(start);
      seen.clear();
      replay = new Replay();
    }
  }

  /** Whether the last call left nothing for the next; may be asked on any thread. */
  boolean isComplete() {
    return complete;
  }

  /** What has not been seen, in the order in which it is looked at. Forgets what is not wanted. */
  private List<Long> missing(InspectedRun inspected) {
    List<Weights> path = inspected.path();
    List<Long> kept = path.subList(0, path.size() - 1).stream().map(Weights::epoch).toList();
    Set<Long> wanted = new LinkedHashSet<>();
    for (int stride = COARSE; stride > 0; stride /= 2) {
      for (int i = 0; i < kept.size(); i += stride) {
        wanted.add(kept.get(i));
      }
    }
    wanted.addAll(between.apply(inspected.run().epoch() - 1));
    seen.keySet().retainAll(wanted);
    wanted.removeAll(seen.keySet());
    return List.copyOf(wanted);
  }
}
