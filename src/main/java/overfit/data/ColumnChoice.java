package overfit.data;

/** Which columns are x and y: a name or a number from 1, or {@link #AUTO}. */
public record ColumnChoice(String x, String y) {

  public static final String AUTO = "auto";

  public static final ColumnChoice GUESSED = new ColumnChoice(AUTO, AUTO);
}
