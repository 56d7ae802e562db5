package overfit.train.landscape;

/** The seeds of two random directions. */
public record Seeds(long first, long second) {

  public static final Seeds INITIAL = new Seeds(1, 2);

  /** Two others; with −1, those before. */
  public Seeds next(int by) {
    return new Seeds(Math.max(1, first + 2L * by), Math.max(2, second + 2L * by));
  }
}
