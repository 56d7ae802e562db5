package overfit.train;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import overfit.config.Overrides;

/**
 * Trained runs that a restart replaced, so that undo can give them back: the latest {@value #MOST}.
 * Only the latest keep all their checkpoints; an older one is rewound from its initial weights.
 */
final class KeptRuns {

  /** Two restarts of a full list of runs. */
  static final int MOST = 24;

  private record Key(int id, int attempt) {}

  /**
   * A run with what it takes to restart it.
   *
   * @param changes all changes of settings since its start
   */
  record Trained(Run run, Overrides changes) {}

  private final Map<Key, Trained> kept = new LinkedHashMap<>();
  private final long maxParameters;

  /**
   * @param maxParameters the limit on parameters in all their checkpoints together
   */
  KeptRuns(long maxParameters) {
    this.maxParameters = maxParameters;
  }

  void keep(int id, int attempt, Trained trained) {
    kept.remove(new Key(id, attempt));
    kept.put(new Key(id, attempt), trained);
    if (kept.size() > MOST) {
      kept.remove(kept.keySet().iterator().next());
    }
    for (Trained oldest : kept.values()) {
      if (parameters() > maxParameters) {
        oldest.run().forgetCheckpoints();
      }
    }
  }

  private long parameters() {
    return kept.values().stream().mapToLong(each -> each.run().checkpointParameters()).sum();
  }

  boolean contains(int id, int attempt) {
    return kept.containsKey(new Key(id, attempt));
  }

  /** Gives a run back, if it is still kept. */
  Optional<Trained> take(int id, int attempt) {
    return Optional.ofNullable(kept.remove(new Key(id, attempt)));
  }
}
