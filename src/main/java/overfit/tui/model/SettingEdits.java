package overfit.tui.model;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.file.InputException;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;

/** Changes to the settings of the selected run, and what each does to the training. */
public final class SettingEdits {

  private SettingEdits() {}

  /** The selected setting one step up or down; nothing where a run is selected. */
  public static Update nudge(Model model, boolean up) {
    SettingsRow row = SettingsRows.selected(model);
    if (!(row instanceof SettingsRow.OfSetting)) {
      return Update.of(model).saying("select a setting below to change it");
    }
    return nudge(model, ((SettingsRow.OfSetting) row).setting(), up);
  }

  private static <T> Update nudge(Model model, Setting<T> setting, boolean up) {
    Optional<Inapplicable> given = Inapplicable.of(model.config(), setting);
    if (given.isPresent()) {
      return Update.of(model).saying(given.get().words(setting));
    }
    T now = model.config().get(setting);
    T next = setting.domain().nudge(now, up);
    if (next.equals(now)) {
      return Update.of(model).saying(setting.name() + " goes no further");
    }
    try {
      return set(model, setting, next);
    } catch (InputException e) {
      return Update.of(model).saying(e.getMessage());
    }
  }

  /** What is wrong with a value for the selected run; empty where nothing is. */
  public static String problem(Model model, Setting<?> setting, String text) {
    try {
      model.config().with(Overrides.none().parsing(setting, text)).checked();
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  /** As {@link #set}, from text. */
  public static <T> Update parse(Model model, Setting<T> setting, String text) {
    return set(model, setting, setting.domain().parse(text));
  }

  /** Throws {@link InputException} where the settings would contradict each other. */
  public static <T> Update set(Model model, Setting<T> setting, T value) {
    if (model.inPast()) {
      return Update.of(model).saying("this is the past: b branches here, End returns");
    }
    if (model.config().get(setting).equals(value)) {
      return Update.of(model);
    }
    Optional<Inapplicable> given = Inapplicable.of(model.config(), setting);
    if (given.isPresent()) {
      return Update.of(model).saying(given.get().words(setting));
    }
    return setting.change().forAll()
        ? setAll(model, setting, value)
        : setOne(model, setting, value);
  }

  private static <T> Update setAll(Model model, Setting<T> setting, T value) {
    RunList runs = model.runs().with(entry -> with(entry, setting, value));
    Update changed = Update.planning(model, runs);
    return changed.saying(
        said(setting, changed.model().config())
            + ": "
            + (setting.change().live() ? "all runs go on with it" : "all runs start again"));
  }

  private static <T> Update setOne(Model model, Setting<T> setting, T value) {
    RunEntry entry = with(model.entry(), setting, value);
    String said = entry.name() + ": " + said(setting, entry.settings());
    RunStatus status = model.selected().map(RunSnapshot::status).orElse(RunStatus.RUNNING);
    boolean lives = setting.change().live() && status != RunStatus.DIVERGED;
    String next = status == RunStatus.FINISHED ? "; space trains on with it" : "";
    return Update.planning(model, model.runs().with(model.run(), entry))
        .saying(said + (lives ? next : ", starts again"));
  }

  private static <T> RunEntry with(RunEntry entry, Setting<T> setting, T value) {
    return entry.withSettings(entry.settings().with(setting, value).checked());
  }

  private static String said(Setting<?> setting, Config config) {
    return setting.name() + " " + config.text(setting);
  }
}
