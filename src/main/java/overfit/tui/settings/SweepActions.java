package overfit.tui.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import overfit.config.Config;
import overfit.config.DataSettings;
import overfit.config.Overrides;
import overfit.config.RunSpec;
import overfit.config.Setting;
import overfit.config.SettingGrid;
import overfit.file.InputException;
import overfit.train.Order;
import overfit.train.WantedRun;
import overfit.tui.model.FreeNames;
import overfit.tui.model.Model;
import overfit.tui.model.Page;
import overfit.tui.model.RunList;
import overfit.tui.model.SettingsRows;
import overfit.tui.model.Update;
import overfit.tui.model.Workspace;

/** Sweeps: a run for each value of a setting. */
public final class SweepActions {

  private SweepActions() {}

  /**
   * Adds a run for each value, with the other settings and the initial weights of the selected run,
   * and selects the first of them on the multiples page. On an error nothing is added, and the
   * notice names it.
   */
  public static Update add(Model model, Setting<?> setting, List<String> values) {
    try {
      Map<String, Config> configs = byText(model.config(), setting, values);
      checkRoom(model.runs().size(), configs.size(), setting);
      return added(model, setting, configs);
    } catch (InputException e) {
      return Update.of(model).failing(e.getMessage());
    }
  }

  private static void checkRoom(int runs, int values, Setting<?> setting) {
    int room = RunList.MOST - runs;
    if (values == 0 || values > room) {
      String expected =
          room == 0
              ? "no values (" + RunList.MOST + " runs at most)"
              : "1 to " + room + " values (" + RunList.MOST + " runs at most)";
      throw InputException.expected(expected, values + "").at("sweep " + setting.name());
    }
  }

  /**
   * The settings with each value; equal values are there once. Throws {@link InputException}.
   *
   * @param values each a value, or several: {@code 0,0.1} or {@code 1e-4..1:log:9}
   */
  public static List<Config> configs(Config from, Setting<?> setting, List<String> values) {
    return List.copyOf(byText(from, setting, values).values());
  }

  /** The settings by the text of the value; equal values give one run. */
  private static Map<String, Config> byText(Config from, Setting<?> setting, List<String> values) {
    if (DataSettings.NAMING.contains(setting)) {
      throw InputException.expected("a setting of the same data", setting.name()).at("sweep");
    }
    Map<String, Config> configs = new LinkedHashMap<>();
    for (String value : values) {
      for (Overrides each : parsed(setting, value)) {
        Config config = from.with(each).checked(setting);
        configs.put(config.text(setting), config);
      }
    }
    return configs;
  }

  private static List<Overrides> parsed(Setting<?> setting, String values) {
    try {
      return SettingGrid.none().parsing(setting, values).combinations();
    } catch (InputException e) {
      throw e.at(setting.name());
    }
  }

  private static Update added(Model model, Setting<?> setting, Map<String, Config> configs) {
    RunList runs = model.runs();
    Workspace workspace = model.workspace();
    int first = runs.size();
    for (Map.Entry<String, Config> each : configs.entrySet()) {
      String name = new FreeNames(runs).of(setting.name() + "-" + each.getKey());
      RunSpec settings = model.entry().spec().withConfig(each.getValue());
      WantedRun run = new WantedRun(workspace.nextId(), settings, Optional.empty()).withName(name);
      runs = runs.adding(run);
      workspace = workspace.withIdTaken();
    }
    Model selecting =
        model
            .withWorkspace(workspace)
            .withView(model.view().withPage(Page.MULTIPLES))
            .withSelection(first, SettingsRows.FIRST_RUN + first)
            .withVisited(OptionalLong.empty());
    Update update = Update.changing(selecting, runs);
    return (model.inPast() ? update.ordering(new Order.Visit(OptionalLong.empty())) : update)
        .sayingOfTraining(notice(setting, configs.size(), model.entry().name()));
  }

  private static String notice(Setting<?> setting, int count, String from) {
    return setting.name() + ": " + count + (count == 1 ? " run" : " runs") + " like " + from;
  }
}
