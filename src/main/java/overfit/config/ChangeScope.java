package overfit.config;

/** The effect of changing a setting during training. */
public enum ChangeScope {
  /** Training of the network continues with the new value. */
  LIVE("changes the running network"),
  /** Training of all networks continues on the new data, so that the runs stay comparable. */
  LIVE_ALL("changes the data of all running networks"),
  /** Something else is shown beside all runs, which stay as they are. */
  BESIDE("changes no network"),
  /**
   * The run is extended, or cut back to an earlier epoch; it restarts only if its learning rate
   * schedule depends on the value.
   */
  LENGTH("extends or cuts the run; restarts it if its schedule depends on it"),
  /** The run restarts from its initial weights. */
  RESTART("restarts the run"),
  /** All runs restart, so that they still share their data and initial weights. */
  RESTART_ALL("restarts all runs");

  private final String words;

  ChangeScope(String words) {
    this.words = words;
  }

  /** Whether a change in the middle of a run continues it: such a change is an edit. */
  public boolean live() {
    return this == LIVE || this == LIVE_ALL;
  }

  /** Whether the setting always has the same value in all runs. */
  public boolean forAll() {
    return this == LIVE_ALL || this == BESIDE || this == RESTART_ALL;
  }

  public String words() {
    return words;
  }
}
