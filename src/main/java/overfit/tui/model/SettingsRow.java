package overfit.tui.model;

import overfit.config.Setting;

/** A row of the settings pane. */
public sealed interface SettingsRow {

  /** The heading of the runs. */
  record RunsHeading() implements SettingsRow {}

  /** The name of a group of settings. */
  record Heading(String title) implements SettingsRow {}

  /** An empty row between the runs and the settings. */
  record Blank() implements SettingsRow {}

  /** A run, by its index. */
  record OfRun(int index) implements SettingsRow {}

  /** A setting of the selected run. */
  record OfSetting(Setting<?> setting) implements SettingsRow {}

  /** Whether the cursor can be on it. */
  default boolean selectable() {
    return this instanceof OfRun || this instanceof OfSetting;
  }
}
