package overfit.config;

import java.util.Locale;

/** The average of a run's parameters that is kept beside them. */
public enum Averaging {
  NONE,
  /** Exponential moving average over the updates. */
  EMA,
  /** Stochastic weight averaging: the mean over the epochs from some epoch on. */
  SWA;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
