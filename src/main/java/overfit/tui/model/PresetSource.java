package overfit.tui.model;

import overfit.config.Preset;

/**
 * The preset that the experiment was opened from.
 *
 * @param word how the command line refers to it: its name, or the path of its file
 */
public record PresetSource(String name, String word, String title, String about) {

  /** A preset opened by its name. */
  public static PresetSource of(Preset preset) {
    return of(preset, preset.name());
  }

  public static PresetSource of(Preset preset, String word) {
    return new PresetSource(preset.name(), word, preset.title(), preset.about());
  }
}
