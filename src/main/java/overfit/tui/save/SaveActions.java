package overfit.tui.save;

import overfit.config.Preset;
import overfit.file.InputException;
import overfit.tui.model.Effect;
import overfit.tui.model.HiddenSettings;
import overfit.tui.model.Model;
import overfit.tui.model.PresetSource;
import overfit.tui.model.Update;

/** Actions that save the experiment. */
public final class SaveActions {

  private SaveActions() {}

  /** Prompts for a name. */
  public static Update save(Model model) {
    return unlessHidden(model, new Effect.AskName());
  }

  public static Update save(Model model, String name) {
    return save(model, name, false);
  }

  /**
   * @param replace whether an existing preset of the user may be overwritten
   */
  static Update save(Model model, String name, boolean replace) {
    try {
      return unlessHidden(model, new Effect.Save(preset(model, name), replace));
    } catch (InputException e) {
      return Update.of(model).failing(e.getMessage());
    }
  }

  public static Update command(Model model) {
    return unlessHidden(model, new Effect.ShowCommand());
  }

  /** With an effect that tells the settings of the runs, or with why the lesson refuses it. */
  static Update unlessHidden(Model model, Effect telling) {
    return HiddenSettings.refusal(model)
        .map(reason -> Update.of(model).saying(reason))
        .orElseGet(() -> Update.of(model).and(telling));
  }

  /** The experiment as a preset; throws {@link InputException} if that is invalid. */
  public static Preset preset(Model model, String name) {
    PresetSource source = model.workspace().source();
    String about = "From " + source.name() + ", saved at epoch " + epoch(model) + ".";
    return Preset.of(name, source.title(), about, SavedRuns.of(model));
  }

  /** The latest epoch, also while a past one is shown. */
  public static long epoch(Model model) {
    return model.snapshot().map(last -> last.present()).orElse(0L);
  }
}
