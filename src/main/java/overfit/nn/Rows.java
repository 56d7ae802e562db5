package overfit.nn;

/** Rows of different lengths, viewed as one vector, row after row. */
public final class Rows {
  private final double[][] rows;
  private final int count;

  Rows(double[][] rows) {
    this.rows = rows;
    int sum = 0;
    for (double[] row : rows) {
      sum += row.length;
    }
    count = sum;
  }

  /** Zeros of the same shape. */
  public Rows zeros() {
    double[][] zeros = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      zeros[i] = new double[rows[i].length];
    }
    return new Rows(zeros);
  }

  /** The number of elements. */
  int count() {
    return count;
  }

  /** The number of rows. */
  public int size() {
    return rows.length;
  }

  public double[] row(int i) {
    return rows[i];
  }

  /** The element at a position of the vector. */
  double get(int position) {
    int at = position;
    int i = 0;
    while (at >= rows[i].length) {
      at -= rows[i++].length;
    }
    return rows[i][at];
  }

  /** The row of the element at a position of the vector. */
  int rowOf(int position) {
    int at = position;
    int i = 0;
    while (at >= rows[i].length) {
      at -= rows[i++].length;
    }
    return i;
  }

  void set(int position, double value) {
    int at = position;
    int i = 0;
    while (at >= rows[i].length) {
      at -= rows[i++].length;
    }
    rows[i][at] = value;
  }

  /** Copies all elements into the vector, starting at the offset. */
  public void copyTo(double[] vector, int offset) {
    int at = offset;
    for (double[] row : rows) {
      System.arraycopy(row, 0, vector, at, row.length);
      at += row.length;
    }
  }

  /** Sets all elements from the vector, starting at the offset. */
  public void copyFrom(double[] vector, int offset) {
    int at = offset;
    for (double[] row : rows) {
      System.arraycopy(vector, at, row, 0, row.length);
      at += row.length;
    }
  }
}
