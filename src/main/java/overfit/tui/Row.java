package overfit.tui;

import overfit.config.Setting;

/** A row of the settings pane. */
sealed interface Row {

  /** Above the runs. */
  record RunsHeading() implements Row {}

  /** The name of a group of settings. */
  record Heading(String title) implements Row {}

  /** Nothing, between two groups. */
  record Blank() implements Row {}

  /** A run, by its index. */
  record OfRun(int index) implements Row {}

  /** A setting of the selected run. */
  record OfSetting(Setting<?> setting) implements Row {}

  /** Whether the cursor can stand there. */
  default boolean selectable() {
    return this instanceof OfRun || this instanceof OfSetting;
  }
}
