package overfit.tui;

import java.util.ArrayList;
import java.util.List;
import overfit.config.Change;
import overfit.config.Config;
import overfit.config.InputException;
import overfit.config.NamedConfig;
import overfit.config.Setting;
import overfit.train.Order;
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

  /** Throws {@link InputException} where the settings would contradict each other. */
  static <T> Update set(Model model, Setting<T> setting, T value) {
    if (model.config().get(setting).equals(value)) {
      return Update.of(model);
    }
    if (setting.change() == Change.RESTART_ALL) {
      List<NamedConfig> plan = new ArrayList<>();
      for (NamedConfig run : model.plan()) {
        plan.add(run.withConfig(run.config().with(setting, value).checked()));
      }
      return Update.of(model.withPlan(plan))
          .ordering(new Order.RestartAll(plan))
          .saying(said(setting, plan.get(model.run()).config()) + ": all runs start again");
    }
    Config config = model.config().with(setting, value).checked();
    Update changed = Update.of(model.withConfig(config));
    NamedConfig run = changed.model().plan().get(model.run());
    String said = run.name() + ": " + said(setting, config);
    Status status = model.selected().map(RunSnapshot::status).orElse(Status.RUNNING);
    boolean lives = status != Status.DIVERGED;
    String next = status == Status.FINISHED ? "; space trains on with it" : "";
    return setting.change() == Change.LIVE && lives
        ? changed.ordering(new Order.Adjust(model.run(), config)).saying(said + next)
        : changed.ordering(new Order.Restart(model.run(), run)).saying(said + ", starts again");
  }

  private static String said(Setting<?> setting, Config config) {
    return setting.name() + " " + config.text(setting);
  }
}
