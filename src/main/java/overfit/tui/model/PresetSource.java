package overfit.tui.model;

import overfit.config.Preset;

/**
 * The preset that the experiment was opened from.
 *
 * @param word how the command line refers to it: its name, or the path of its file
 * @param watch what to watch while it trains; may be empty
 * @param changed whether the runs differed from the preset's already when they were opened
 */
public record PresetSource(
    String name, String word, String title, String about, String watch, boolean changed) {

  /** A preset opened by its name. */
  public static PresetSource of(Preset preset) {
    return of(preset, preset.name());
  }

  public static PresetSource of(Preset preset, String word) {
    return new PresetSource(
        preset.name(), word, preset.title(), preset.about(), preset.watch(), false);
  }

  /** Without what to watch, which is said of the preset as it is. */
  public PresetSource withoutWatch() {
    return new PresetSource(name, word, title, about, "", changed);
  }

  public PresetSource withChanged(boolean next) {
    return new PresetSource(name, word, title, about, watch, next);
  }
}
