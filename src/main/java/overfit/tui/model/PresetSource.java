package overfit.tui.model;

import overfit.config.Preset;

/**
 * Where the experiment comes from: a preset.
 *
 * @param word how a command asks for it: its name, or the path of its file
 */
public record PresetSource(String name, String word, String title) {

  /** A preset that is found by its name. */
  public static PresetSource of(Preset preset) {
    return of(preset, preset.name());
  }

  public static PresetSource of(Preset preset, String word) {
    return new PresetSource(preset.name(), word, preset.title());
  }
}
