package overfit.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import overfit.config.Overrides;

/**
 * Trained runs that were removed or that a restart replaced, so that undo can give them back.
 *
 * <p>The latest one is kept as it is. Older ones share a limit of memory: to stay within it, the
 * oldest lose their checkpoints, after which they are rewound from their initial weights, and then
 * the oldest are dropped.
 *
 * @param <K> what identifies a run
 */
final class KeptRuns<K, T> {

  /** The most runs that are kept: two restarts of a full list. */
  static final int MOST = 24;

  /**
   * The limit for all but the latest, in values of 8 bytes: 216 MiB, as for one run's with Adam.
   */
  static final long MAX_SIZE = 3L * Checkpoints.MAX_PARAMETERS;

  /**
   * A run with what it takes to restart it.
   *
   * @param changes all changes of settings since its start
   */
  record Trained(Run run, Overrides changes) {}

  /** A run as it was before a restart. */
  record Attempt(int id, int number) {}

  private final Map<K, T> kept = new LinkedHashMap<>();
  private final Function<T, Run> run;
  private final long maxSize;

  KeptRuns(Function<T, Run> run, long maxSize) {
    this.run = run;
    this.maxSize = maxSize;
  }

  void keep(K key, T trained) {
    kept.remove(key);
    List<K> older = new ArrayList<>(kept.keySet());
    older.stream()
        .filter(each -> size() > maxSize)
        .forEach(each -> run.apply(kept.get(each)).forgetCheckpoints());
    older.stream().filter(each -> size() > maxSize || kept.size() >= MOST).forEach(kept::remove);
    kept.put(key, trained);
  }

  /** Forgets runs, such as those that were undone: once something else changed, none is redone. */
  void forget(Predicate<K> which) {
    kept.keySet().removeIf(which);
  }

  private long size() {
    return kept.values().stream().mapToLong(each -> run.apply(each).size()).sum();
  }

  Collection<T> all() {
    return kept.values();
  }

  boolean contains(K key) {
    return kept.containsKey(key);
  }

  /** Gives a run back, if it is still kept. */
  Optional<T> take(K key) {
    return Optional.ofNullable(kept.remove(key));
  }
}
