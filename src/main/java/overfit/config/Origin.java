package overfit.config;

import java.util.Locale;

/** Where the value of a setting comes from. */
public enum Origin {
  DEFAULT,
  /** What a preset gives to all its runs. */
  PRESET,
  /** The command line. */
  OPTION,
  /** What a preset gives to one of its runs. */
  RUN;

  /** {@code preset}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
