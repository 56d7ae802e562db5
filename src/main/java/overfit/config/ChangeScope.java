package overfit.config;

/** What changing a setting does to a run that is under way. */
public enum ChangeScope {
  /** The network goes on training with the new value. */
  LIVE("changes the running network"),
  /** All networks go on training on the new data, so that they still share it. */
  LIVE_ALL("changes the data of all running networks"),
  /** The run begins again from its first weights. */
  RESTART("restarts the run"),
  /** All runs begin again, so that they still share their data and their first weights. */
  RESTART_ALL("restarts all runs");

  private final String words;

  ChangeScope(String words) {
    this.words = words;
  }

  /** Whether networks go on training with it, so that it may be changed in the middle of a run. */
  public boolean live() {
    return this == LIVE || this == LIVE_ALL;
  }

  /** Whether it is always changed for all runs at once. */
  public boolean forAll() {
    return this == LIVE_ALL || this == RESTART_ALL;
  }

  public String words() {
    return words;
  }
}
