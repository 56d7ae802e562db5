package overfit.tui;

import overfit.config.Preset;

/**
 * Where the experiment comes from: a preset.
 *
 * @param word how a command asks for it: its name, or the path of its file
 */
record Source(String name, String word, String title) {

  /** A preset that is found by its name. */
  static Source of(Preset preset) {
    return of(preset, preset.name());
  }

  static Source of(Preset preset, String word) {
    return new Source(preset.name(), word, preset.title());
  }
}
