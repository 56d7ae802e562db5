package overfit.data.table;

/**
 * Which columns of a table are x and y.
 *
 * @param x a name, a number from 1, or {@link #AUTO}
 * @param y a name, a number from 1, or {@link #AUTO}
 */
public record ColumnChoice(String x, String y) {

  /** The column is determined from the names and the number of columns. */
  public static final String AUTO = "auto";

  public static final ColumnChoice GUESSED = new ColumnChoice(AUTO, AUTO);
}
