package overfit.tui;

import overfit.config.Preset;
import overfit.file.InputException;

/** What keys do to keep an experiment. */
final class SaveKeys {

  private SaveKeys() {}

  /** Asks for a name first. */
  static Update save(Model model) {
    return Update.of(model).and(new Effect.AskName());
  }

  static Update save(Model model, String name) {
    return save(model, name, false);
  }

  /**
   * @param replace whether a preset of the user's that has this name may be lost
   */
  static Update save(Model model, String name, boolean replace) {
    try {
      return Update.of(model).and(new Effect.Save(preset(model, name), replace));
    } catch (InputException e) {
      return Update.of(model).saying(e.getMessage());
    }
  }

  static Update command(Model model) {
    return Update.of(model).and(new Effect.ShowCommand());
  }

  /** The experiment as it is; throws {@link InputException} where no preset can hold it. */
  static Preset preset(Model model, String name) {
    Source source = model.desk().source();
    String about = "From " + source.name() + ", saved at epoch " + epoch(model) + ".";
    return Preset.of(name, source.title(), about, KeptRuns.of(model));
  }

  /** How far the experiment is trained, whatever of its past is shown. */
  static long epoch(Model model) {
    return model.snapshot().map(last -> last.present()).orElse(0L);
  }
}
