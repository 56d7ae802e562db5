package overfit.tui;

import java.util.Optional;
import overfit.config.Config;
import overfit.config.Overrides;
import overfit.config.Setting;
import overfit.file.InputException;
import overfit.train.RunSnapshot;
import overfit.train.Status;

/** Changes to the settings of the selected run, and what each does to the training. */
final class Edits {

  private Edits() {}

  /** The selected setting one step up or down; nothing where a run is selected. */
  static Update nudge(Model model, boolean up) {
    Row row = Rows.selected(model);
    if (!(row instanceof Row.OfSetting)) {
      return Update.of(model).saying("select a setting below to change it");
    }
    return nudge(model, ((Row.OfSetting) row).setting(), up);
  }

  private static <T> Update nudge(Model model, Setting<T> setting, boolean up) {
    Optional<Given> given = Given.of(model.config(), setting);
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
  static String problem(Model model, Setting<?> setting, String text) {
    try {
      model.config().with(Overrides.none().parsing(setting, text)).checked();
      return "";
    } catch (InputException e) {
      return e.getMessage();
    }
  }

  /** As {@link #set}, from text. */
  static <T> Update parse(Model model, Setting<T> setting, String text) {
    return set(model, setting, setting.domain().parse(text));
  }

  /** Throws {@link InputException} where the settings would contradict each other. */
  static <T> Update set(Model model, Setting<T> setting, T value) {
    if (model.inPast()) {
      return Update.of(model).saying("this is the past: b branches here, End returns");
    }
    if (model.config().get(setting).equals(value)) {
      return Update.of(model);
    }
    Optional<Given> given = Given.of(model.config(), setting);
    if (given.isPresent()) {
      return Update.of(model).saying(given.get().words(setting));
    }
    return setting.change().forAll()
        ? setAll(model, setting, value)
        : setOne(model, setting, value);
  }

  private static <T> Update setAll(Model model, Setting<T> setting, T value) {
    Plan plan = model.plan().with(entry -> with(entry, setting, value));
    Update changed = Update.planning(model, plan);
    return changed.saying(
        said(setting, changed.model().config())
            + ": "
            + (setting.change().live() ? "all runs go on with it" : "all runs start again"));
  }

  private static <T> Update setOne(Model model, Setting<T> setting, T value) {
    Entry entry = with(model.entry(), setting, value);
    String said = entry.name() + ": " + said(setting, entry.settings());
    Status status = model.selected().map(RunSnapshot::status).orElse(Status.RUNNING);
    boolean lives = setting.change().live() && status != Status.DIVERGED;
    String next = status == Status.FINISHED ? "; space trains on with it" : "";
    return Update.planning(model, model.plan().with(model.run(), entry))
        .saying(said + (lives ? next : ", starts again"));
  }

  private static <T> Entry with(Entry entry, Setting<T> setting, T value) {
    return entry.withSettings(entry.settings().with(setting, value).checked());
  }

  private static String said(Setting<?> setting, Config config) {
    return setting.name() + " " + config.text(setting);
  }
}
