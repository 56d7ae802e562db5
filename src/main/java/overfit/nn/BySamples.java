package overfit.nn;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;

/**
 * A cache of result matrices by number of samples, so that batches of two sizes allocate nothing.
 * The least recently used matrix is evicted.
 */
final class BySamples {
  private static final int CAPACITY = 4;

  private final int columns;
  private final List<Array2DRowRealMatrix> lastUsedFirst = new ArrayList<>(CAPACITY);

  BySamples(int columns) {
    this.columns = columns;
  }

  /** A matrix (samples×columns); its content is undefined. */
  Array2DRowRealMatrix get(int samples) {
    Array2DRowRealMatrix found = take(samples);
    lastUsedFirst.add(0, found);
    return found;
  }

  private Array2DRowRealMatrix take(int samples) {
    for (int i = 0; i < lastUsedFirst.size(); i++) {
      if (lastUsedFirst.get(i).getRowDimension() == samples) {
        return lastUsedFirst.remove(i);
      }
    }
    if (lastUsedFirst.size() == CAPACITY) {
      lastUsedFirst.remove(CAPACITY - 1);
    }
    return new Array2DRowRealMatrix(samples, columns);
  }
}
