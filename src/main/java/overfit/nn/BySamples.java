package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The buffers for each number of samples, so that batches of two sizes allocate nothing; the few
 * used last are kept.
 */
final class BySamples<T extends BySamples.Buffers> {
  private static final int KEPT = 4;

  private final IntFunction<T> create;
  private final List<T> lastUsedFirst = new ArrayList<>(KEPT);

  /** What is made for one number of samples. */
  interface Buffers {
    int samples();
  }

  BySamples(IntFunction<T> create) {
    this.create = create;
  }

  T get(int samples) {
    T found = take(samples);
    lastUsedFirst.add(0, found);
    return found;
  }

  private T take(int samples) {
    for (int i = 0; i < lastUsedFirst.size(); i++) {
      if (lastUsedFirst.get(i).samples() == samples) {
        return lastUsedFirst.remove(i);
      }
    }
    if (lastUsedFirst.size() == KEPT) {
      lastUsedFirst.remove(KEPT - 1);
    }
    return create.apply(samples);
  }
}
