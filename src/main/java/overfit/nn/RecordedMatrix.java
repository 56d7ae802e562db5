package overfit.nn;

/**
 * A matrix with a row for each sample of a batch, of which only the first rows are kept.
 *
 * @param rows the number of samples
 * @param first the rows of the first samples, of all if there are no more than {@link
 *     PassRecorder#KEPT}
 * @param mean over all elements
 * @param deviation the standard deviation of all elements
 * @param norm the Frobenius norm
 */
public record RecordedMatrix(
    int rows, double[][] first, double mean, double deviation, double norm) {

  /** The number of rows that are kept. */
  public int kept() {
    return first.length;
  }

  public int columns() {
    return first[0].length;
  }
}
