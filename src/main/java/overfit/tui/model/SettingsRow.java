package overfit.tui.model;

import overfit.config.Setting;

/** A row of the settings pane. */
public sealed interface SettingsRow {

  /** Above the runs. */
  record RunsHeading() implements SettingsRow {}

  /** The name of a group of settings. */
  record Heading(String title) implements SettingsRow {}

  /** Nothing, between two groups. */
  record Blank() implements SettingsRow {}

  /** A run, by its index. */
  record OfRun(int index) implements SettingsRow {}

  /** A setting of the selected run. */
  record OfSetting(Setting<?> setting) implements SettingsRow {}

  /** Whether the cursor can stand there. */
  default boolean selectable() {
    return this instanceof OfRun || this instanceof OfSetting;
  }
}
