package overfit.config;

import java.util.Locale;

/** The loss that early stopping watches. */
public enum StopOn {
  /** The loss to be expected on new samples; with an unknown target that on the held-out points. */
  TEST,
  /** The loss on held-out points, noise and all. */
  VALIDATION;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
