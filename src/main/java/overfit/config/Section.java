package overfit.config;

import java.util.Locale;

/** A group of settings: a table in a preset, a heading on the screen and in the help. */
public enum Section {
  DATA("Data"),
  NETWORK("Network"),
  REGULARIZATION("Regularization"),
  TRAINING("Training"),
  OPTIMIZER("Optimizer"),
  SCHEDULE("Schedule");

  private final String title;

  Section(String title) {
    this.title = title;
  }

  /** {@code Data}. */
  public String title() {
    return title;
  }

  /** The name of its table in a preset: {@code data}. */
  public String key() {
    return title.toLowerCase(Locale.ROOT);
  }
}
