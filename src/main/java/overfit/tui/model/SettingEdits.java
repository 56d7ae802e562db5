package overfit.tui.model;

import java.util.Optional;
import overfit.config.ChangeScope;
import overfit.config.Config;
import overfit.config.DataFiles;
import overfit.config.DataSettings;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.config.Settings;
import overfit.data.PointList;
import overfit.file.InputException;
import overfit.train.RunSnapshot;
import overfit.train.RunStatus;

/** Changes to the settings of the selected run, and their effects on training. */
public final class SettingEdits {

  private SettingEdits() {}

  /** Steps a setting up or down. */
  public static <T> Update nudge(Model model, Setting<T> setting, boolean up) {
    Optional<Inapplicable> inapplicable = Inapplicable.of(model.config(), setting);
    if (inapplicable.isPresent()) {
      return Update.of(model).saying(inapplicable.get().words(setting));
    }
    T now = model.config().get(setting);
    T next = setting.domain().nudge(now, up);
    if (next.equals(now)) {
      return Update.of(model).saying(setting.name() + " is at its limit");
    }
    try {
      return set(model, setting, next);
    } catch (InputException e) {
      return Update.of(model).failing(e.getMessage());
    }
  }

  /** The error of a value for the selected run; empty if it is valid. */
  public static String problem(Model model, Setting<?> setting, String text) {
    try {
      model.config().with(Overrides.none().parsing(setting, text)).checked(setting);
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  /** {@link #set} with a value from text. */
  public static <T> Update parse(Model model, Setting<T> setting, String text) {
    return set(model, setting, setting.domain().parse(text));
  }

  /** Throws {@link InputException} if the settings would contradict each other. */
  public static <T> Update set(Model model, Setting<T> setting, T value) {
    if (model.inPast()) {
      return Update.of(model).saying("past epochs are read-only: b branches here, End returns");
    }
    if (model.config().get(setting).equals(value)) {
      return Update.of(model);
    }
    Optional<Inapplicable> inapplicable = Inapplicable.of(model.config(), setting);
    if (inapplicable.isPresent()) {
      return Update.of(model).saying(inapplicable.get().words(setting));
    }
    if (setting == Settings.POINTS && hasFile(model) && value.equals(PointList.NONE)) {
      return reading(model, Settings.FILE, DataFiles.NO_FILE);
    }
    if (setting == Settings.HELD_OUT && value.equals(Optional.empty())) {
      return Update.of(model)
          .failing("held-out: points stay in their set; u undoes, :data reads the file again");
    }
    if (DataSettings.NAMING.contains(setting)) {
      return reading(model, setting, value);
    }
    return setting.change().forAll()
        ? setAll(model, setting, value)
        : setOne(model, setting, value);
  }

  private static boolean hasFile(Model model) {
    return !model.config().get(Settings.FILE).equals(DataFiles.NO_FILE);
  }

  private static <T> Update reading(Model model, Setting<T> setting, T value) {
    return Update.of(model).and(new Effect.OpenData(Overrides.none().with(setting, value)));
  }

  /**
   * Changes settings of all runs on the same data as the selected one; throws {@link
   * InputException} if they contradict each other.
   */
  public static Update setForData(Model model, Overrides changes) {
    return Update.changing(
        model,
        model
            .runs()
            .with(
                entry ->
                    DataSettings.areEqual(entry.settings(), model.config())
                        ? entry.withSettings(entry.settings().with(changes).checked())
                        : entry));
  }

  private static <T> Update setAll(Model model, Setting<T> setting, T value) {
    RunList runs = model.runs().with(entry -> with(entry, setting, value));
    Update changed = Update.changing(model, runs);
    String words = words(setting, changed.model().config());
    return switch (setting.change()) {
      case BESIDE -> changed.saying(words + ": the networks stay as they are");
      case LIVE_ALL -> changed.saying(words + ": all runs continue with it");
      default -> changed.sayingOfTraining(words + ": all runs restart; u restores");
    };
  }

  private static <T> Update setOne(Model model, Setting<T> setting, T value) {
    RunEntry entry = with(model.entry(), setting, value);
    String words = entry.name() + ": " + words(setting, entry.settings());
    if (setting.change() == ChangeScope.LENGTH) {
      String effect = new EpochsChange(model.entry(), entry, model.selected()).effect();
      return Update.changing(model, model.runs().with(model.run(), entry))
          .saying(words + ", " + effect);
    }
    RunStatus status = model.selected().map(RunSnapshot::status).orElse(RunStatus.RUNNING);
    boolean live = setting.change().live() && status != RunStatus.DIVERGED;
    String next = status == RunStatus.FINISHED ? "; space continues training" : "";
    Update changed = Update.changing(model, model.runs().with(model.run(), entry));
    return live
        ? changed.saying(words + next)
        : changed.sayingOfTraining(words + ", restarts; u restores");
  }

  private static <T> RunEntry with(RunEntry entry, Setting<T> setting, T value) {
    return entry.withSettings(entry.settings().with(setting, value).checked(setting));
  }

  private static String words(Setting<?> setting, Config config) {
    return setting.name() + " " + config.text(setting);
  }
}
