package overfit.plot;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

/**
 * Results computed from arrays that are never modified: the latest for each array, kept while the
 * array is in use. So a million samples are not counted again in every frame.
 *
 * @param <A> the type of the arrays
 * @param <T> the result, which must not refer to the array
 */
public final class ArrayMemo<A, T> {

  private record Result<T>(Object key, T value) {}

  /** Arrays are equal only to themselves. */
  private final Map<A, Result<T>> results = new WeakHashMap<>();

  /**
   * The result of {@code computation}, or the result of an earlier one for the same array and key.
   *
   * @param key what the result depends on besides the array
   */
  public synchronized T get(A array, Object key, Supplier<T> computation) {
    Result<T> known = results.get(array);
    if (known == null || !known.key().equals(key)) {
      known = new Result<>(key, computation.get());
      results.put(array, known);
    }
    return known.value();
  }
}
