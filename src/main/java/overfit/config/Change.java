package overfit.config;

/** What changing a setting does to a run that is under way. */
public enum Change {
  /** The network goes on training with the new value. */
  LIVE("changes the running network"),
  /** The run begins again from its first weights. */
  RESTART("restarts the run"),
  /** All runs begin again, so that they still share their data and their first weights. */
  RESTART_ALL("restarts all runs");

  private final String words;

  Change(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** Whether the network goes on training. */
  public boolean live() {
    return this == LIVE;
  }
}
