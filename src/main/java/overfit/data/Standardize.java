package overfit.data;

import java.util.Locale;

/** Whether x and y are standardized for training. */
public enum Standardize {
  /** Own data are, samples of a built-in target function are not. */
  AUTO,
  ON,
  OFF;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
